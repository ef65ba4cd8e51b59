import type { VirtualWanConfig } from '@cdktf/provider-azurerm/lib/virtual-wan';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault } from '../mapper';

interface VirtualWan extends ArmResource {
  properties: {
    allowBranchToBranchTraffic?: boolean;
    disableVpnEncryption?: boolean;
    office365LocalBreakoutCategory?: string;
    type?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_wan */
export const virtualWan = defineMapper<VirtualWan>({
  armType: 'Microsoft.Network/virtualWans',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_virtual_wan',
  // Azure decides on traffic between networks by the type.
  ignored: ['allowVnetToVnetTraffic', 'virtualHubs', 'vpnSites'],
  toConfig: (wan, p) =>
    ({
      ...regional(wan),
      allowBranchToBranchTraffic: unlessDefault(p.allowBranchToBranchTraffic, true),
      disableVpnEncryption: unlessDefault(p.disableVpnEncryption, false),
      office365LocalBreakoutCategory: unlessDefault(unlessBlank(p.office365LocalBreakoutCategory), 'None'),
      type: unlessDefault(p.type, 'Standard'),
    }) satisfies VirtualWanConfig,
});

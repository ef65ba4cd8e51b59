import type { BastionHostConfig } from '@cdktf/provider-azurerm/lib/bastion-host';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';

interface BastionHost extends ArmResource {
  properties: {
    disableCopyPaste?: boolean;
    dnsName?: string;
    enableFileCopy?: boolean;
    enableIpConnect?: boolean;
    enableKerberos?: boolean;
    enableSessionRecording?: boolean;
    enableShareableLink?: boolean;
    enableTunneling?: boolean;
    ipConfigurations?: { name: string; properties?: { publicIPAddress?: Reference; subnet?: Reference } }[];
    scaleUnits?: number;
    virtualNetwork?: Reference;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/bastion_host */
export const bastionHost = defineMapper<BastionHost>({
  armType: 'Microsoft.Network/bastionHosts',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_bastion_host',
  ignored: [
    'dnsName',
    'ipConfigurations.id',
    'ipConfigurations.type',
    'ipConfigurations.properties.privateIPAllocationMethod',
    'resourceGuid',
    // No place in the provider.
    'enablePrivateOnlyBastion',
    'networkAcls',
  ],
  exports: ({ properties: p }) => ({ dnsName: unlessBlank(p.dnsName) }),
  toConfig: (host, p) => {
    const ip = p.ipConfigurations?.[0];
    return {
      ...regional(host),
      copyPasteEnabled: unlessDefault(!p.disableCopyPaste, true),
      fileCopyEnabled: unlessDefault(p.enableFileCopy, false),
      ipConfiguration: ip && {
        name: ip.name,
        publicIpAddressId: ip.properties?.publicIPAddress?.id ?? '',
        subnetId: ip.properties?.subnet?.id ?? '',
      },
      ipConnectEnabled: unlessDefault(p.enableIpConnect, false),
      kerberosEnabled: unlessDefault(p.enableKerberos, false),
      scaleUnits: unlessDefault(p.scaleUnits, 2),
      sessionRecordingEnabled: unlessDefault(p.enableSessionRecording, false),
      shareableLinkEnabled: unlessDefault(p.enableShareableLink, false),
      sku: unlessDefault(host.sku?.name, 'Basic'),
      tunnelingEnabled: unlessDefault(p.enableTunneling, false),
      virtualNetworkId: unlessBlank(p.virtualNetwork?.id),
      zones: unlessEmpty(host.zones),
    } satisfies BastionHostConfig;
  },
});

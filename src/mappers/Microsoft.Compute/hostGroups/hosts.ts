import type { DedicatedHostConfig } from '@cdktf/provider-azurerm/lib/dedicated-host';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, tagsOf, unlessDefault } from '../../mapper';

interface DedicatedHost extends ArmResource {
  properties: { autoReplaceOnFailure?: boolean; licenseType?: string; platformFaultDomain?: number };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dedicated_host */
export const dedicatedHost = defineMapper<DedicatedHost>({
  armType: 'Microsoft.Compute/hostGroups/hosts',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_dedicated_host',
  ignored: ['/sku.capacity', 'hostId', 'instanceView', 'provisioningTime', 'timeCreated', 'virtualMachines'],
  toConfig: (host, p) =>
    ({
      name: host.name,
      dedicatedHostGroupId: parentIdOf(host),
      location: host.location ?? '',
      skuName: host.sku?.name ?? '',
      platformFaultDomain: p.platformFaultDomain ?? 0,
      autoReplaceOnFailure: unlessDefault(p.autoReplaceOnFailure, true),
      licenseType: unlessDefault(p.licenseType, 'None'),
      tags: tagsOf(host),
    }) satisfies DedicatedHostConfig,
});

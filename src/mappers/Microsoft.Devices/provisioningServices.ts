import type { IothubDpsConfig } from '@cdktf/provider-azurerm/lib/iothub-dps';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';

interface Resource extends ArmResource {
  properties: {
    allocationPolicy?: string;
    deviceProvisioningHostName?: string;
    enableDataResidency?: boolean;
    idScope?: string;
    iotHubs?: { allocationWeight?: number; applyAllocationPolicy?: boolean; location?: string }[];
    ipFilterRules?: { action?: string; filterName?: string; ipMask?: string; target?: string }[];
    publicNetworkAccess?: string;
    serviceOperationsHostName?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/iothub_dps */
export const iothubDps = defineMapper<Resource>({
  armType: 'Microsoft.Devices/provisioningServices',
  apiVersion: '2022-02-05',
  terraformType: 'azurerm_iothub_dps',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 64, characters: 'a-zA-Z0-9-' },
  ignored: [
    'state',
    'deviceProvisioningHostName',
    'idScope',
    'serviceOperationsHostName',
    'authorizationPolicies',
    'privateEndpointConnections',
    'iotHubs.name',
    'iotHubs.connectionString',
    '/sku.tier',
    'portalOperationsHostName',
  ],
  unreadOnImport: ['linked_hub'],
  exports: ({ properties: p }) => ({
    deviceProvisioningHostName: p.deviceProvisioningHostName,
    idScope: p.idScope,
    serviceOperationsHostName: p.serviceOperationsHostName,
  }),
  toConfig: (r, p) =>
    ({
      ...regional(r),
      allocationPolicy: unlessDefault(p.allocationPolicy, 'Hashed'),
      dataResidencyEnabled: unlessDefault(p.enableDataResidency, false),
      ipFilterRule: unlessEmpty(
        p.ipFilterRules?.map(({ action, filterName, ipMask, target }) => ({
          action: action ?? '',
          ipMask: ipMask ?? '',
          name: filterName ?? '',
          target: unlessBlank(target),
        })),
      ),
      linkedHub: unlessEmpty(
        p.iotHubs?.map(({ allocationWeight, applyAllocationPolicy, location }, index) => ({
          allocationWeight: unlessDefault(allocationWeight, 1),
          applyAllocationPolicy: unlessDefault(applyAllocationPolicy, true),
          connectionString: secret(`linkedHub${index + 1}ConnectionString`, 'Connection string of an IoT hub that devices are given to.'),
          location: location ?? '',
        })),
      ),
      publicNetworkAccessEnabled: unlessDefault((p.publicNetworkAccess ?? 'Enabled') === 'Enabled', true),
      sku: { capacity: r.sku?.capacity ?? 1, name: r.sku?.name ?? '' },
    }) satisfies IothubDpsConfig,
});

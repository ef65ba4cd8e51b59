import type { AppConfigurationConfig } from '@cdktf/provider-azurerm/lib/app-configuration';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, ownName, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Store extends ArmResource {
  properties: {
    dataPlaneProxy?: { authenticationMode?: string; privateLinkDelegation?: string };
    disableLocalAuth?: boolean;
    enablePurgeProtection?: boolean;
    encryption?: { keyVaultProperties?: { identityClientId?: string; keyIdentifier?: string } };
    endpoint?: string;
    publicNetworkAccess?: string;
    softDeleteRetentionInDays?: number;
  };
}

/**
 * Keys and values are data, which a copy brings.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/app_configuration
 */
export const appConfiguration = defineMapper<Store>({
  armType: 'Microsoft.AppConfiguration/configurationStores',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_app_configuration',
  nameScope: 'global',
  nameRule: { minLength: 5, maxLength: 50, characters: 'a-zA-Z0-9-' },
  holdsData: true,
  ignored: [
    'creationDate',
    'endpoint',
    'privateEndpointConnections',
    'createMode',
    'encryption',
    'experimentation',
    'telemetry',
    'defaultKeyValueRevisionRetentionPeriodInSeconds',
    'azureFrontDoor',
  ],
  absorbs: [
    {
      armType: 'Microsoft.AppConfiguration/configurationStores/replicas',
      apiVersion: '2024-05-01',
      discovery: [{ by: 'list', parent: 'Microsoft.AppConfiguration/configurationStores', path: 'replicas' }],
      ignored: ['endpoint'],
    },
  ],
  exports: ({ properties: p }) => ({ endpoint: p.endpoint }),
  toConfig: (r, p, context) => {
    const key = p.encryption?.keyVaultProperties;
    const sku = r.sku?.name?.toLowerCase();
    return {
      ...regional(r),
      dataPlaneProxyAuthenticationMode: unlessDefault(p.dataPlaneProxy?.authenticationMode, 'Local'),
      dataPlaneProxyPrivateLinkDelegationEnabled: p.dataPlaneProxy?.privateLinkDelegation === 'Enabled' || undefined,
      encryption: key?.keyIdentifier
        ? { identityClientId: unlessBlank(key.identityClientId), keyVaultKeyIdentifier: key.keyIdentifier }
        : undefined,
      identity: identityOf(r),
      localAuthEnabled: p.disableLocalAuth ? false : undefined,
      publicNetworkAccess: unlessBlank(p.publicNetworkAccess),
      purgeProtectionEnabled: p.enablePurgeProtection || undefined,
      replica: unlessEmpty(
        context.children(r, 'replicas').map((replica) => ({ location: replica.location ?? '', name: ownName(replica) })),
      ),
      sku: unlessDefault(sku, 'free'),
      // Free stores keep nothing that was deleted; Azure says 0.
      softDeleteRetentionDays: p.softDeleteRetentionInDays ? unlessDefault(p.softDeleteRetentionInDays, 7) : undefined,
    } satisfies AppConfigurationConfig;
  },
});

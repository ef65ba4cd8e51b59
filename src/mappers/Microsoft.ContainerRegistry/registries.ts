import type { ContainerRegistryConfig } from '@cdktf/provider-azurerm/lib/container-registry';
import type { ArmResource } from '../../arm/resource';
import type { MapperContext } from '../mapper';
import { defineMapper, identityOf, regional, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Policy {
  days?: number;
  status?: string;
}

interface Registry extends ArmResource {
  properties: {
    adminUserEnabled?: boolean;
    anonymousPullEnabled?: boolean;
    dataEndpointEnabled?: boolean;
    encryption?: { keyVaultProperties?: { identity?: string; keyIdentifier?: string }; status?: string };
    loginServer?: string;
    networkRuleBypassOptions?: string;
    networkRuleSet?: { defaultAction?: string; ipRules?: { action?: string; value: string }[] };
    policies?: { exportPolicy?: Policy; quarantinePolicy?: Policy; retentionPolicy?: Policy; trustPolicy?: Policy };
    publicNetworkAccess?: string;
    zoneRedundancy?: string;
  };
}

interface Replication extends ArmResource {
  properties: { regionEndpointEnabled?: boolean; zoneRedundancy?: string };
}

const isOn = (policy: Policy | undefined): boolean => policy?.status?.toLowerCase() === 'enabled';

/** The home region's own replication is not told by the provider. */
function georeplicationsOf(registry: Registry, context: MapperContext) {
  const replications = context.children(registry, 'replications') as Replication[];
  const blocks = replications
    .filter(({ location }) => location !== undefined && location !== registry.location)
    .map((replication) => ({
      location: replication.location!,
      regionalEndpointEnabled: unlessDefault(replication.properties.regionEndpointEnabled, false),
      tags: tagsOf(replication),
      zoneRedundancyEnabled: replication.properties.zoneRedundancy === 'Enabled' || undefined,
    }));
  return unlessEmpty(blocks.sort((a, b) => (a.location < b.location ? -1 : 1)));
}

function networkRuleSetOf(registry: Registry) {
  const rules = registry.properties.networkRuleSet;
  const ipRule = unlessEmpty(
    rules?.ipRules?.map(({ action, value }) => ({ action: action ?? 'Allow', ipRange: value.includes('/') ? value : `${value}/32` })),
  );
  if ((rules?.defaultAction ?? 'Allow') === 'Allow' && !ipRule) return undefined;
  return [{ defaultAction: unlessDefault(rules?.defaultAction, 'Allow'), ipRule }];
}

function encryptionOf(registry: Registry) {
  const encryption = registry.properties.encryption;
  const key = encryption?.keyVaultProperties;
  if (!isOn(encryption) || !key) return undefined;
  return [{ identityClientId: key.identity ?? '', keyVaultKeyId: key.keyIdentifier ?? '' }];
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_registry */
export const containerRegistry = defineMapper<Registry>({
  armType: 'Microsoft.ContainerRegistry/registries',
  apiVersion: '2023-07-01',
  terraformType: 'azurerm_container_registry',
  nameScope: 'global',
  nameRule: { minLength: 5, maxLength: 50, characters: 'a-zA-Z0-9' },
  holdsData: true,
  absorbs: [
    {
      armType: 'Microsoft.ContainerRegistry/registries/replications',
      apiVersion: '2023-07-01',
      discovery: [{ by: 'list', parent: 'Microsoft.ContainerRegistry/registries', path: 'replications' }],
      // Also those of the home region's own replication, which has no block.
      ignored: ['/tags', 'regionEndpointEnabled', 'status', 'zoneRedundancy'],
    },
  ],
  ignored: [
    'creationDate',
    'dataEndpointHostNames',
    'encryption',
    'loginServer',
    'metadataSearch',
    'policies.azureADAuthenticationAsArmPolicy',
    'policies.exportPolicy.lastUpdatedTime',
    'policies.quarantinePolicy.lastUpdatedTime',
    'policies.retentionPolicy',
    'policies.softDeletePolicy',
    'policies.trustPolicy.type',
    'privateEndpointConnections',
    'roleAssignmentMode',
    'status',
  ],
  exports: ({ properties: p }) => ({ loginServer: p.loginServer }),
  toConfig: (registry, p, context) =>
    ({
      ...regional(registry),
      sku: registry.sku?.name ?? registry.sku?.tier ?? '',
      adminEnabled: unlessDefault(p.adminUserEnabled, false),
      anonymousPullEnabled: unlessDefault(p.anonymousPullEnabled, false),
      dataEndpointEnabled: unlessDefault(p.dataEndpointEnabled, false),
      encryption: encryptionOf(registry),
      exportPolicyEnabled: p.policies?.exportPolicy && !isOn(p.policies.exportPolicy) ? false : undefined,
      georeplications: georeplicationsOf(registry, context),
      identity: identityOf(registry),
      networkRuleBypassOption: unlessDefault(unlessBlank(p.networkRuleBypassOptions), 'AzureServices'),
      networkRuleSet: networkRuleSetOf(registry),
      publicNetworkAccessEnabled: p.publicNetworkAccess === 'Disabled' ? false : undefined,
      quarantinePolicyEnabled: isOn(p.policies?.quarantinePolicy) || undefined,
      retentionPolicyInDays: isOn(p.policies?.retentionPolicy) ? p.policies?.retentionPolicy?.days : undefined,
      trustPolicyEnabled: isOn(p.policies?.trustPolicy) || undefined,
      zoneRedundancyEnabled: p.zoneRedundancy === 'Enabled' || undefined,
    }) satisfies ContainerRegistryConfig,
});

import type { EventhubNamespaceConfig } from '@cdktf/provider-azurerm/lib/eventhub-namespace';
import type { EventhubNamespaceCustomerManagedKeyConfig } from '@cdktf/provider-azurerm/lib/eventhub-namespace-customer-managed-key';
import type { ArmResource } from '../../arm/resource';
import type { MapperContext } from '../mapper';
import { defineMapper, defineParts, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Namespace extends ArmResource {
  properties: {
    clusterArmId?: string;
    disableLocalAuth?: boolean;
    encryption?: {
      keyVaultProperties?: {
        identity?: { userAssignedIdentity?: string };
        keyName?: string;
        keyVaultUri?: string;
        keyVersion?: string;
      }[];
      requireInfrastructureEncryption?: boolean;
    };
    isAutoInflateEnabled?: boolean;
    maximumThroughputUnits?: number;
    minimumTlsVersion?: string;
    publicNetworkAccess?: string;
  };
}

interface NetworkRuleSet extends ArmResource {
  properties: {
    defaultAction?: string;
    ipRules?: { action?: string; ipMask?: string }[];
    publicNetworkAccess?: string;
    trustedServiceAccessEnabled?: boolean;
    virtualNetworkRules?: { ignoreMissingVnetServiceEndpoint?: boolean; subnet?: { id?: string } }[];
  };
}

const facts = {
  armType: 'Microsoft.EventHub/namespaces',
  apiVersion: '2024-01-01',
} as const;

/** The `network_rulesets` block; undefined when everything is allowed. */
function networkRuleSetsOf(namespace: Namespace, context: MapperContext) {
  const p = (context.part(namespace, 'networkRuleSets/default') as NetworkRuleSet | undefined)?.properties;
  const ipRule = unlessEmpty(p?.ipRules?.map(({ action, ipMask }) => ({ ipMask: ipMask ?? '', action: unlessDefault(action, 'Allow') })));
  const virtualNetworkRule = unlessEmpty(
    p?.virtualNetworkRules?.map((rule) => ({
      subnetId: rule.subnet?.id ?? '',
      ignoreMissingVirtualNetworkServiceEndpoint: rule.ignoreMissingVnetServiceEndpoint || undefined,
    })),
  );
  const isOpen = (p?.defaultAction ?? 'Allow') === 'Allow' && (p?.publicNetworkAccess ?? 'Enabled') === 'Enabled';
  if (!p || (isOpen && !p.trustedServiceAccessEnabled && !ipRule && !virtualNetworkRule)) return undefined;
  return [
    {
      defaultAction: p.defaultAction ?? 'Allow',
      ipRule,
      publicNetworkAccessEnabled: p.publicNetworkAccess === 'Disabled' ? false : undefined,
      trustedServiceAccessEnabled: p.trustedServiceAccessEnabled || undefined,
      virtualNetworkRule,
    },
  ];
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventhub_namespace */
export const eventhubNamespace = defineMapper<Namespace>({
  ...facts,
  terraformType: 'azurerm_eventhub_namespace',
  nameScope: 'global',
  nameRule: { minLength: 6, maxLength: 50, characters: 'a-zA-Z0-9-' },
  holdsData: true,
  absorbs: [
    {
      armType: 'Microsoft.EventHub/namespaces/networkRuleSets',
      apiVersion: '2024-01-01',
      discovery: [{ by: 'singleton', parent: 'Microsoft.EventHub/namespaces', path: 'networkRuleSets/default' }],
      ignored: ['/location'],
    },
  ],
  ignored: [
    'alternateName',
    'createdAt',
    'encryption',
    'geoDataReplication',
    'kafkaEnabled',
    'metricId',
    'privateEndpointConnections',
    'serviceBusEndpoint',
    'status',
    'updatedAt',
    // Follows from the region.
    'zoneRedundant',
  ],
  toConfig: (namespace, p, context) =>
    ({
      ...regional(namespace),
      sku: namespace.sku?.name ?? '',
      autoInflateEnabled: unlessDefault(p.isAutoInflateEnabled, false),
      capacity: unlessDefault(namespace.sku?.capacity, 1),
      dedicatedClusterId: unlessBlank(p.clusterArmId),
      identity: identityOf(namespace),
      localAuthenticationEnabled: p.disableLocalAuth ? false : undefined,
      maximumThroughputUnits: p.maximumThroughputUnits || undefined,
      minimumTlsVersion: unlessDefault(p.minimumTlsVersion, '1.2'),
      networkRulesets: networkRuleSetsOf(namespace, context),
      publicNetworkAccessEnabled: p.publicNetworkAccess === 'Disabled' ? false : undefined,
    }) satisfies EventhubNamespaceConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventhub_namespace_customer_managed_key */
export const eventhubNamespaceCustomerManagedKey = defineParts<Namespace>({
  ...facts,
  terraformType: 'azurerm_eventhub_namespace_customer_managed_key',
  toParts: (namespace, p) => {
    const keys = unlessEmpty(p.encryption?.keyVaultProperties);
    if (!keys) return [];
    return [
      {
        key: 'customer-managed-key',
        importId: namespace.id,
        config: {
          eventhubNamespaceId: namespace.id,
          infrastructureEncryptionEnabled: p.encryption?.requireInfrastructureEncryption || undefined,
          keyVaultKeyIds: keys.map((key) =>
            [key.keyVaultUri?.replace(/\/$/, ''), 'keys', key.keyName, key.keyVersion].filter(Boolean).join('/'),
          ),
          userAssignedIdentityId: keys.find(({ identity }) => identity?.userAssignedIdentity)?.identity?.userAssignedIdentity,
        } satisfies EventhubNamespaceCustomerManagedKeyConfig,
      },
    ];
  },
});

import type { ServicebusNamespaceConfig } from '@cdktf/provider-azurerm/lib/servicebus-namespace';
import type { ArmResource } from '../../arm/resource';
import type { MapperContext } from '../mapper';
import { defineMapper, identityOf, regional, unlessDefault, unlessEmpty } from '../mapper';

interface Namespace extends ArmResource {
  properties: {
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
    minimumTlsVersion?: string;
    premiumMessagingPartitions?: number;
    publicNetworkAccess?: string;
    serviceBusEndpoint?: string;
  };
}

interface NetworkRuleSet extends ArmResource {
  properties: {
    defaultAction?: string;
    ipRules?: { ipMask?: string }[];
    publicNetworkAccess?: string;
    trustedServiceAccessEnabled?: boolean;
    virtualNetworkRules?: { ignoreMissingVnetServiceEndpoint?: boolean; subnet?: { id?: string } }[];
  };
}

/** The `network_rule_set` block; undefined when everything is allowed. */
function networkRuleSetOf(namespace: Namespace, context: MapperContext) {
  const p = (context.part(namespace, 'networkRuleSets/default') as NetworkRuleSet | undefined)?.properties;
  const ipRules = unlessEmpty(p?.ipRules?.flatMap(({ ipMask }) => ipMask ?? []));
  const networkRules = unlessEmpty(
    p?.virtualNetworkRules?.map((rule) => ({
      subnetId: rule.subnet?.id ?? '',
      ignoreMissingVnetServiceEndpoint: rule.ignoreMissingVnetServiceEndpoint || undefined,
    })),
  );
  const isOpen = (p?.defaultAction ?? 'Allow') === 'Allow' && (p?.publicNetworkAccess ?? 'Enabled') === 'Enabled';
  if (!p || (isOpen && !p.trustedServiceAccessEnabled && !ipRules && !networkRules)) return undefined;
  return {
    defaultAction: unlessDefault(p.defaultAction, 'Allow'),
    ipRules,
    networkRules,
    publicNetworkAccessEnabled: p.publicNetworkAccess === 'Disabled' ? false : undefined,
    trustedServicesAllowed: p.trustedServiceAccessEnabled || undefined,
  };
}

function customerManagedKeyOf(namespace: Namespace) {
  const encryption = namespace.properties.encryption;
  const key = encryption?.keyVaultProperties?.[0];
  if (!key?.keyVaultUri || !key.keyName) return undefined;
  return {
    identityId: key.identity?.userAssignedIdentity ?? '',
    infrastructureEncryptionEnabled: encryption?.requireInfrastructureEncryption || undefined,
    keyVaultKeyId: [key.keyVaultUri.replace(/\/$/, ''), 'keys', key.keyName, key.keyVersion].filter(Boolean).join('/'),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/servicebus_namespace */
export const servicebusNamespace = defineMapper<Namespace>({
  armType: 'Microsoft.ServiceBus/namespaces',
  apiVersion: '2022-10-01-preview',
  terraformType: 'azurerm_servicebus_namespace',
  nameScope: 'global',
  nameRule: { minLength: 6, maxLength: 50, characters: 'a-zA-Z0-9-' },
  holdsData: true,
  absorbs: [
    {
      armType: 'Microsoft.ServiceBus/namespaces/networkRuleSets',
      apiVersion: '2022-10-01-preview',
      discovery: [{ by: 'singleton', parent: 'Microsoft.ServiceBus/namespaces', path: 'networkRuleSets/default' }],
      ignored: ['/location', 'ipRules.action'],
    },
  ],
  ignored: [
    'alternateName',
    'createdAt',
    'encryption.keySource',
    'metricId',
    'privateEndpointConnections',
    'serviceBusEndpoint',
    'status',
    'updatedAt',
    // Follows from the region.
    'zoneRedundant',
  ],
  exports: ({ properties: p }) => ({ endpoint: p.serviceBusEndpoint }),
  toConfig: (namespace, p, context) =>
    ({
      ...regional(namespace),
      sku: namespace.sku?.name ?? '',
      capacity: unlessDefault(namespace.sku?.capacity, 0),
      customerManagedKey: customerManagedKeyOf(namespace),
      identity: identityOf(namespace),
      localAuthEnabled: p.disableLocalAuth ? false : undefined,
      minimumTlsVersion: unlessDefault(p.minimumTlsVersion, '1.2'),
      networkRuleSet: networkRuleSetOf(namespace, context),
      premiumMessagingPartitions: unlessDefault(p.premiumMessagingPartitions, 0),
      publicNetworkAccessEnabled: p.publicNetworkAccess === 'Disabled' ? false : undefined,
    }) satisfies ServicebusNamespaceConfig,
});

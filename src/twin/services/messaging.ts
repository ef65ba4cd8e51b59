import type { ActionHandler, Singleton } from '../service';

/** Keys of a Service Bus or Event Hubs authorization rule; both services answer alike. */
export const listRuleKeys: ActionHandler = (_request, context, rule) => {
  const parts = rule.id.split('/');
  const namespace = parts[8]!;
  const entity = parts.length > 11 ? parts[10] : undefined;
  const connection = (key: string): string =>
    `Endpoint=sb://${namespace}.servicebus.windows.net/;SharedAccessKeyName=${rule.name};SharedAccessKey=${key}${entity ? `;EntityPath=${entity}` : ''}`;
  const [primaryKey, secondaryKey] = [context.key(`${rule.id}/primary`, 32), context.key(`${rule.id}/secondary`, 32)];
  return {
    body: {
      primaryConnectionString: connection(primaryKey),
      secondaryConnectionString: connection(secondaryKey),
      primaryKey,
      secondaryKey,
      keyName: rule.name,
    },
  };
};

/** The rule that every namespace has from the start. */
export const ROOT_RULE = 'RootManageSharedAccessKey';

/** {@link ROOT_RULE} as a child; the two services case its collection differently. */
export function rootRule(collection: string): Singleton {
  return {
    path: `${collection}/${ROOT_RULE}`,
    body: (namespace) => ({ location: namespace.location, properties: { rights: ['Listen', 'Manage', 'Send'] } }),
  };
}

/** What a namespace lets in, as long as nobody has said otherwise. */
export const NETWORK_RULES: Singleton = {
  path: 'networkRuleSets/default',
  body: (namespace) => ({
    location: namespace.location,
    properties: {
      publicNetworkAccess: namespace.properties.publicNetworkAccess ?? 'Enabled',
      defaultAction: 'Allow',
      virtualNetworkRules: [],
      ipRules: [],
      trustedServiceAccessEnabled: false,
    },
  }),
};

/** Duration that stands for "never" in both services. */
export const NEVER = 'P10675199DT2H48M5.4775807S';

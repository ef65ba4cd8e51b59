import { defineService } from '../../service';
import { ROOT_RULE, listRuleKeys } from '../messaging';

/** https://learn.microsoft.com/rest/api/notificationhubs/namespaces */
export const notificationHubNamespace = defineService({
  armType: 'Microsoft.NotificationHubs/namespaces',
  globalName: { code: 'NamespaceUnavailable' },
  complete: (namespace) => {
    const p = namespace.properties;
    p.status ??= 'Active';
    p.serviceBusEndpoint ??= `https://${namespace.name}.servicebus.windows.net:443/`;
    p.namespaceType ??= 'NotificationHub';
    p.enabled ??= true;
  },
  singletons: [
    {
      path: `authorizationRules/${ROOT_RULE}`,
      body: (namespace) => ({ location: namespace.location, properties: { rights: ['Listen', 'Manage', 'Send'] } }),
    },
  ],
});

/** Credentials are sent with the hub and told by this action alone. */
const CREDENTIALS = [
  'admCredential',
  'apnsCredential',
  'baiduCredential',
  'browserCredential',
  'gcmCredential',
  'mpnsCredential',
  'wnsCredential',
];

export const notificationHub = defineService({
  armType: 'Microsoft.NotificationHubs/namespaces/notificationHubs',
  secret: CREDENTIALS,
  onRead: (hub) => {
    hub.properties = Object.fromEntries(Object.entries(hub.properties).filter(([name]) => !CREDENTIALS.includes(name)));
  },
  actions: {
    pnsCredentials: (_request, _context, { id, location, name, properties, type }) => ({
      body: {
        ...{ id, location, name, type },
        properties: Object.fromEntries(
          CREDENTIALS.flatMap((credential) => (properties[credential] ? [[credential, properties[credential]]] : [])),
        ),
      },
    }),
  },
});

const actions = { listKeys: listRuleKeys, regenerateKeys: listRuleKeys };
export const notificationHubRule = defineService({
  armType: 'Microsoft.NotificationHubs/namespaces/notificationHubs/authorizationRules',
  actions,
});
export const notificationHubNamespaceRule = defineService({ armType: 'Microsoft.NotificationHubs/namespaces/authorizationRules', actions });

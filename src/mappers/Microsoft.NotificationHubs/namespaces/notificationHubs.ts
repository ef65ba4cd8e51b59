import type { NotificationHubConfig } from '@cdktf/provider-azurerm/lib/notification-hub';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, regional } from '../../mapper';
import { nameOf, secret } from '../../token';

interface Credentials extends ArmResource {
  properties: {
    apnsCredential?: { properties?: { appId?: string; appName?: string; endpoint?: string; keyId?: string } } | null;
    browserCredential?: { properties?: { subject?: string; vapidPublicKey?: string } } | null;
    gcmCredential?: { properties?: object } | null;
  };
}

function apnsOf(hub: ArmResource, credentials: Credentials | undefined) {
  const apns = credentials?.properties.apnsCredential?.properties;
  // A certificate instead of a token has no place in the provider.
  if (!apns?.keyId) return undefined;
  return {
    applicationMode: /development/i.test(apns.endpoint ?? '') ? 'Sandbox' : 'Production',
    bundleId: apns.appName ?? '',
    keyId: apns.keyId,
    teamId: apns.appId ?? '',
    token: secret('apnsToken', `Apple Push Notification token of the notification hub ${hub.name}.`),
  };
}

function browserOf(hub: ArmResource, credentials: Credentials | undefined) {
  const browser = credentials?.properties.browserCredential?.properties;
  if (!browser?.vapidPublicKey) return undefined;
  return {
    subject: browser.subject ?? '',
    vapidPublicKey: browser.vapidPublicKey,
    vapidPrivateKey: secret('vapidPrivateKey', `Private VAPID key of the notification hub ${hub.name}.`),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/notification_hub */
export const notificationHub = defineMapper({
  armType: 'Microsoft.NotificationHubs/namespaces/notificationHubs',
  apiVersion: '2023-09-01',
  terraformType: 'azurerm_notification_hub',
  holdsData: true,
  absorbs: [
    {
      armType: 'Microsoft.NotificationHubs/namespaces/notificationHubs/pnsCredentials',
      apiVersion: '2023-09-01',
      discovery: [{ by: 'post', parent: 'Microsoft.NotificationHubs/namespaces/notificationHubs', path: 'pnsCredentials' }],
      ignored: [
        '/location',
        '/tags',
        'admCredential',
        'apnsCredential.properties',
        'baiduCredential',
        'browserCredential.properties.vapidPrivateKey',
        'gcmCredential.properties',
        'mpnsCredential',
        'wnsCredential',
        'xiaomiCredential',
        'fcmV1Credential',
      ],
    },
  ],
  ignored: ['authorizationRules', 'dailyMaxActiveDevices', 'name', 'registrationTtl', '/sku'],
  toConfig: (hub, _, context) => {
    const credentials = context.part(hub, 'pnsCredentials') as Credentials | undefined;
    return {
      ...regional(hub),
      namespaceName: nameOf(parentIdOf(hub)),
      apnsCredential: apnsOf(hub, credentials),
      browserCredential: browserOf(hub, credentials),
      gcmCredential: credentials?.properties.gcmCredential?.properties && {
        apiKey: secret('gcmApiKey', `Google Cloud Messaging key of the notification hub ${hub.name}.`),
      },
    } satisfies NotificationHubConfig;
  },
});

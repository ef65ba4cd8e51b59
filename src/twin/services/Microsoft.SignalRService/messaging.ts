import type { ArmResource } from '../../../arm/resource';
import { defineService, type ActionHandler, type Service } from '../../service';

/** What a new service lets in from everywhere. */
const REQUESTS = ['ServerConnection', 'ClientConnection', 'RESTAPI', 'Trace'];

const keys: ActionHandler = (_request, context, service) => {
  const key = (which: string): string => context.key(`${service.id}/${which}`, 32);
  const connection = (which: string): string =>
    `Endpoint=https://${String(service.properties.hostName)};AccessKey=${key(which)};Version=1.0;`;
  return {
    body: {
      primaryKey: key('primary'),
      primaryConnectionString: connection('primary'),
      secondaryKey: key('secondary'),
      secondaryConnectionString: connection('secondary'),
    },
  };
};

/** `domain` is where every service has a name of its own. */
function messagingService(armType: string, domain: string): Service {
  return defineService({
    armType,
    globalName: { code: 'NameAlreadyExists' },
    longRunning: { put: 'Azure-AsyncOperation', patch: 'Azure-AsyncOperation', delete: 'Location' },
    complete: (service: ArmResource) => {
      const p = service.properties;
      p.hostName ??= `${service.name.toLowerCase()}.${domain}`;
      p.externalIP ??= '20.50.0.10';
      p.publicPort ??= 443;
      p.serverPort ??= 443;
      p.version ??= '1.0';
      p.tls ??= { clientCertEnabled: false };
      p.publicNetworkAccess ??= 'Enabled';
      p.disableLocalAuth ??= false;
      p.disableAadAuth ??= false;
      p.networkACLs ??= { defaultAction: 'Deny', publicNetwork: { allow: [...REQUESTS] }, privateEndpoints: [] };
    },
    actions: { listKeys: keys, regenerateKey: keys },
  });
}

/** https://learn.microsoft.com/rest/api/signalr */
export const signalR = messagingService('Microsoft.SignalRService/signalR', 'service.signalr.net');

/** https://learn.microsoft.com/rest/api/webpubsub */
export const webPubSub = messagingService('Microsoft.SignalRService/webPubSub', 'webpubsub.azure.com');

const child = (path: string, complete?: Service['complete']): Service =>
  defineService({
    armType: `Microsoft.SignalRService/${path}`,
    provisioningState: true,
    longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
    ...(complete && { complete }),
  });

/** The owner of the other side has to approve. */
const pending: Service['complete'] = (link) => {
  link.properties.status ??= 'Pending';
};

export const signalRCertificate = child('signalR/customCertificates');
export const signalRDomain = child('signalR/customDomains');
export const signalRLink = child('signalR/sharedPrivateLinkResources', pending);
export const webPubSubCertificate = child('webPubSub/customCertificates');
export const webPubSubDomain = child('webPubSub/customDomains');
export const webPubSubHub = child('webPubSub/hubs');
export const webPubSubLink = child('webPubSub/sharedPrivateLinkResources', pending);

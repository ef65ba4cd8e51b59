/** What SignalR and Web PubSub have alike. */
import type { ArmResource } from '../../arm/resource';
import { unlessDefault, unlessEmpty } from '../mapper';

interface Rule {
  allow?: string[] | null;
  deny?: string[] | null;
}

export interface Messaging extends ArmResource {
  properties: {
    disableAadAuth?: boolean;
    disableLocalAuth?: boolean;
    hostName?: string;
    liveTraceConfiguration?: { categories?: { enabled?: string; name?: string }[]; enabled?: string };
    networkACLs?: { defaultAction?: string; privateEndpoints?: (Rule & { name?: string })[]; publicNetwork?: Rule };
    privateEndpointConnections?: { name?: string; properties?: { privateEndpoint?: { id?: string } } }[];
    publicNetworkAccess?: string;
    tls?: { clientCertEnabled?: boolean };
  };
}

/** Properties that Azure computes, and those of the network rules, which are a Terraform resource of their own. */
export const IGNORED_OF_MESSAGING = [
  '/kind',
  '/sku.size',
  'externalIP',
  'hostName',
  'hostNamePrefix',
  'liveTraceConfiguration',
  'networkACLs',
  'privateEndpointConnections',
  'publicPort',
  'serverPort',
  'sharedPrivateLinkResources',
  'version',
] as const;

const isOn = (text: string | undefined): boolean => text?.toLowerCase() === 'true';

/** Live trace: whether it is on, and what it holds, each `false` or left out; undefined where it was never set. */
export function liveTraceOf({ properties: p }: Messaging) {
  const trace = p.liveTraceConfiguration;
  const has = (category: string): boolean => isOn(trace?.categories?.find(({ name }) => name === category)?.enabled);
  return (
    trace && {
      enabled: unlessDefault(isOn(trace.enabled), true),
      connectivityLogsEnabled: unlessDefault(has('ConnectivityLogs'), true),
      httpRequestLogsEnabled: unlessDefault(has('HttpRequestLogs'), true),
      messagingLogsEnabled: unlessDefault(has('MessagingLogs'), true),
    }
  );
}

/** Who may sign in how, less what every service begins with. */
export const accessOf = ({ properties: p }: Messaging) => ({
  aadAuthEnabled: p.disableAadAuth ? false : undefined,
  localAuthEnabled: p.disableLocalAuth ? false : undefined,
  tlsClientCertEnabled: p.tls?.clientCertEnabled || undefined,
});

/** The network rules; undefined for those that every service begins with: all requests, from everywhere. */
export function networkRulesOf({ properties: p }: Messaging) {
  const { defaultAction = 'Deny', privateEndpoints, publicNetwork } = p.networkACLs ?? {};
  const isOpen = ({ allow, deny }: Rule): boolean => (allow?.length ?? 0) >= 4 && !deny?.length;
  const isNew =
    defaultAction === 'Deny' && (publicNetwork === undefined || isOpen(publicNetwork)) && (privateEndpoints ?? []).every(isOpen);
  if (!p.networkACLs || isNew) return undefined;
  const requestsOf = ({ allow, deny }: Rule) => ({
    allowedRequestTypes: unlessEmpty(allow ?? undefined),
    deniedRequestTypes: unlessEmpty(deny ?? undefined),
  });
  return {
    defaultAction: unlessDefault(defaultAction, ''),
    publicNetwork: requestsOf(publicNetwork ?? {}),
    privateEndpoint: unlessEmpty(
      privateEndpoints?.flatMap((rule) => {
        const connection = p.privateEndpointConnections?.find(({ name }) => name?.toLowerCase() === rule.name?.toLowerCase());
        const id = connection?.properties?.privateEndpoint?.id;
        return id ? [{ id, ...requestsOf(rule) }] : [];
      }),
    ),
  };
}

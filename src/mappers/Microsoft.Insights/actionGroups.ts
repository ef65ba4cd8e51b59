import type { MonitorActionGroupConfig } from '@cdktf/provider-azurerm/lib/monitor-action-group';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Receiver {
  automationAccountId?: string;
  callbackUrl?: string;
  connectionId?: string;
  countryCode?: string;
  emailAddress?: string;
  eventHubName?: string;
  eventHubNameSpace?: string;
  functionAppResourceId?: string;
  functionName?: string;
  httpTriggerUrl?: string;
  identifierUri?: string;
  isGlobalRunbook?: boolean;
  name: string;
  objectId?: string;
  phoneNumber?: string;
  region?: string;
  resourceId?: string;
  roleId?: string;
  runbookName?: string;
  serviceUri?: string;
  subscriptionId?: string;
  tenantId?: string;
  ticketConfiguration?: string;
  useAadAuth?: boolean;
  useCommonAlertSchema?: boolean;
  webhookResourceId?: string;
  workspaceId?: string;
}

type Kind =
  | 'armRole'
  | 'automationRunbook'
  | 'azureAppPush'
  | 'azureFunction'
  | 'email'
  | 'eventHub'
  | 'itsm'
  | 'logicApp'
  | 'sms'
  | 'voice'
  | 'webhook';

interface ActionGroup extends ArmResource {
  properties: Partial<Record<`${Kind}Receivers`, Receiver[]>> & { enabled?: boolean; groupShortName?: string };
}

const common = ({ name, useCommonAlertSchema }: Receiver) => ({ name, useCommonAlertSchema: unlessDefault(useCommonAlertSchema, false) });
const each = <T>(receivers: Receiver[] | undefined, map: (receiver: Receiver) => T): T[] | undefined => unlessEmpty(receivers?.map(map));
const phoneOf = ({ name, countryCode, phoneNumber }: Receiver) => ({
  name,
  countryCode: countryCode ?? '',
  phoneNumber: phoneNumber ?? '',
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_action_group */
export const monitorActionGroup = defineMapper<ActionGroup>({
  armType: 'Microsoft.Insights/actionGroups',
  apiVersion: '2023-01-01',
  terraformType: 'azurerm_monitor_action_group',
  ignored: [
    'emailReceivers.status',
    'smsReceivers.status',
    'webhookReceivers.identifierUri',
    'webhookReceivers.objectId',
    'webhookReceivers.tenantId',
    'armRoleReceivers.status',
    'incidentReceivers',
    'webhookReceivers.managedIdentity',
    'automationRunbookReceivers.managedIdentity',
    'azureFunctionReceivers.managedIdentity',
    'logicAppReceivers.managedIdentity',
    'eventHubReceivers.managedIdentity',
    'eventHubReceivers.tenantId',
    'eventHubReceivers.subscriptionId',
  ],
  toConfig: (group, p) =>
    ({
      ...named(group),
      tags: tagsOf(group),
      location: unlessDefault(group.location?.toLowerCase(), 'global'),
      armRoleReceiver: each(p.armRoleReceivers, (receiver) => ({ ...common(receiver), roleId: receiver.roleId ?? '' })),
      automationRunbookReceiver: each(p.automationRunbookReceivers, (receiver) => ({
        ...common(receiver),
        automationAccountId: receiver.automationAccountId ?? '',
        isGlobalRunbook: receiver.isGlobalRunbook ?? false,
        runbookName: receiver.runbookName ?? '',
        serviceUri: receiver.serviceUri ?? '',
        webhookResourceId: receiver.webhookResourceId ?? '',
      })),
      azureAppPushReceiver: each(p.azureAppPushReceivers, ({ name, emailAddress }) => ({ name, emailAddress: emailAddress ?? '' })),
      azureFunctionReceiver: each(p.azureFunctionReceivers, (receiver) => ({
        ...common(receiver),
        functionAppResourceId: receiver.functionAppResourceId ?? '',
        functionName: receiver.functionName ?? '',
        httpTriggerUrl: receiver.httpTriggerUrl ?? '',
      })),
      emailReceiver: each(p.emailReceivers, (receiver) => ({ ...common(receiver), emailAddress: receiver.emailAddress ?? '' })),
      enabled: unlessDefault(p.enabled, true),
      eventHubReceiver: each(p.eventHubReceivers, (receiver) => ({
        ...common(receiver),
        eventHubName: receiver.eventHubName ?? '',
        eventHubNamespace: receiver.eventHubNameSpace ?? '',
        subscriptionId: unlessBlank(receiver.subscriptionId),
      })),
      itsmReceiver: each(p.itsmReceivers, (receiver) => ({
        name: receiver.name,
        connectionId: receiver.connectionId ?? '',
        region: receiver.region ?? '',
        ticketConfiguration: receiver.ticketConfiguration ?? '',
        workspaceId: receiver.workspaceId ?? '',
      })),
      logicAppReceiver: each(p.logicAppReceivers, (receiver) => ({
        ...common(receiver),
        callbackUrl: receiver.callbackUrl ?? '',
        resourceId: receiver.resourceId ?? '',
      })),
      shortName: p.groupShortName ?? '',
      smsReceiver: each(p.smsReceivers, phoneOf),
      voiceReceiver: each(p.voiceReceivers, phoneOf),
      webhookReceiver: each(p.webhookReceivers, (receiver) => ({
        ...common(receiver),
        aadAuth: receiver.useAadAuth
          ? {
              identifierUri: unlessBlank(receiver.identifierUri),
              objectId: receiver.objectId ?? '',
              tenantId: unlessBlank(receiver.tenantId),
            }
          : undefined,
        serviceUri: receiver.serviceUri ?? '',
      })),
    }) satisfies MonitorActionGroupConfig,
});

import type { LogicAppActionCustomConfig } from '@cdktf/provider-azurerm/lib/logic-app-action-custom';
import type { LogicAppTriggerCustomConfig } from '@cdktf/provider-azurerm/lib/logic-app-trigger-custom';
import type { LogicAppTriggerRecurrenceConfig } from '@cdktf/provider-azurerm/lib/logic-app-trigger-recurrence';
import type { LogicAppWorkflowConfig } from '@cdktf/provider-azurerm/lib/logic-app-workflow';
import type { ArmResource } from '../../arm/resource';
import type { Part } from '../mapper';
import { defineMapper, defineParts, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

const SCHEMA = 'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#';

interface Access {
  allowedCallerIpAddresses?: { addressRange: string }[];
  openAuthenticationPolicies?: { policies?: Record<string, { claims?: { name: string; value: string }[] }> };
}

/** A trigger or an action: its shape is its type's own. */
type Step = { recurrence?: Recurrence; runAfter?: object; type?: string } & Record<string, unknown>;

interface Recurrence {
  frequency?: string;
  interval?: number;
  schedule?: { hours?: (number | string)[]; minutes?: number[]; weekDays?: string[] };
  startTime?: string;
  timeZone?: string;
}

const isFlat = ({ properties: p }: Workflow): boolean =>
  Object.values((p?.definition?.actions ?? {}) as Record<string, Step>).every(({ runAfter }) => Object.keys(runAfter ?? {}).length === 0);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const rangesOf = (access: Access | undefined) => {
  const ranges = (access?.allowedCallerIpAddresses ?? []).map(({ addressRange }) => addressRange);
  return ranges.length > 0 ? { allowedCallerIpAddressRange: ranges } : undefined;
};

interface Workflow extends ArmResource {
  properties: {
    accessControl?: Record<'actions' | 'contents' | 'triggers' | 'workflowManagement', Access | undefined>;
    accessEndpoint?: string;
    definition?: {
      $schema?: string;
      actions?: Record<string, Step>;
      contentVersion?: string;
      parameters?: Record<string, { defaultValue?: unknown; type?: string }>;
      triggers?: Record<string, Step>;
    };
    integrationAccount?: { id?: string };
    integrationServiceEnvironment?: { id?: string };
    parameters?: Record<string, { value?: unknown }>;
    state?: string;
  };
}

/**
 * The provider adds triggers and actions one by one, in no order: it cannot build a workflow whose actions wait for one another.
 * Such a one is left to the fallback, which keeps its definition whole.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/logic_app_workflow
 */
export const logicAppWorkflow = defineMapper<Workflow>({
  armType: 'Microsoft.Logic/workflows',
  apiVersion: '2019-05-01',
  terraformType: 'azurerm_logic_app_workflow',
  ignored: [
    'createdTime',
    'changedTime',
    'version',
    'accessEndpoint',
    'endpointsConfiguration',
    'sku',
    'integrationServiceEnvironment.name',
    'integrationServiceEnvironment.type',
    'integrationAccount.name',
    'integrationAccount.type',
    'definition.triggers',
    'definition.actions',
    'definition.outputs',
    'definition.staticResults',
    'parameters',
    'definition.parameters',
  ],
  exports: ({ properties: p }) => ({ accessEndpoint: p.accessEndpoint }),
  when: isFlat,
  toConfig: (r, p) => {
    const { $schema: schema, contentVersion, parameters: declared = {} } = p.definition ?? {};
    const given = Object.entries(p.parameters ?? {}).filter(([, parameter]) => parameter.value !== undefined);
    const control = p.accessControl;
    const triggerPolicies = Object.entries(control?.triggers?.openAuthenticationPolicies?.policies ?? {});
    return {
      ...regional(r),
      accessControl: control && {
        action: rangesOf(control.actions),
        content: rangesOf(control.contents),
        trigger: control.triggers && {
          allowedCallerIpAddressRange: rangesOf(control.triggers)?.allowedCallerIpAddressRange ?? [],
          openAuthenticationPolicy: unlessEmpty(
            triggerPolicies.map(([name, { claims }]) => ({
              name,
              claim: (claims ?? []).map((claim) => ({ name: claim.name, value: claim.value })),
            })),
          ),
        },
        workflowManagement: rangesOf(control.workflowManagement),
      },
      enabled: p.state === 'Disabled' ? false : undefined,
      identity: identityOf(r),
      integrationServiceEnvironmentId: unlessBlank(p.integrationServiceEnvironment?.id),
      logicAppIntegrationAccountId: unlessBlank(p.integrationAccount?.id),
      parameters: given.length > 0 ? Object.fromEntries(given.map(([name, { value }]) => [name, textOf(value)])) : undefined,
      workflowParameters:
        Object.keys(declared).length > 0
          ? Object.fromEntries(Object.entries(declared).map(([name, parameter]) => [name, JSON.stringify(parameter)]))
          : undefined,
      workflowSchema: unlessDefault(unlessBlank(schema), SCHEMA),
      workflowVersion: unlessDefault(unlessBlank(contentVersion), '1.0.0.0'),
    } satisfies LogicAppWorkflowConfig;
  },
});

const facts = { armType: 'Microsoft.Logic/workflows', apiVersion: '2019-05-01', when: isFlat } as const;

/** One part per trigger or action that `wanted` takes. */
function partsOf(
  workflow: Workflow,
  kind: 'actions' | 'triggers',
  wanted: (step: Step) => boolean,
  configOf: (step: Step) => object,
): Part[] {
  return Object.entries(workflow.properties.definition?.[kind] ?? {})
    .filter(([, step]) => wanted(step))
    .map(([name, step]) => ({
      key: name,
      importId: `${workflow.id}/${kind}/${name}`,
      config: { name, logicAppId: workflow.id, ...configOf(step) },
    }));
}

const bodyOf = (step: Step) => ({ body: JSON.stringify(step) });
const isRecurrence = ({ recurrence, type }: Step): boolean => type === 'Recurrence' && recurrence !== undefined;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/logic_app_action_custom */
export const logicAppActions = defineParts<Workflow>({
  ...facts,
  terraformType: 'azurerm_logic_app_action_custom',
  toParts: (workflow) =>
    partsOf(
      workflow,
      'actions',
      () => true,
      (step) => bodyOf(step) satisfies Pick<LogicAppActionCustomConfig, 'body'>,
    ),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/logic_app_trigger_custom */
export const logicAppTriggers = defineParts<Workflow>({
  ...facts,
  terraformType: 'azurerm_logic_app_trigger_custom',
  toParts: (workflow) =>
    partsOf(
      workflow,
      'triggers',
      (step) => !isRecurrence(step),
      (step) => bodyOf(step) satisfies Pick<LogicAppTriggerCustomConfig, 'body'>,
    ),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/logic_app_trigger_recurrence */
export const logicAppRecurrences = defineParts<Workflow>({
  ...facts,
  terraformType: 'azurerm_logic_app_trigger_recurrence',
  toParts: (workflow) =>
    partsOf(workflow, 'triggers', isRecurrence, ({ recurrence: { frequency, interval, schedule, startTime, timeZone } = {} }) => {
      return {
        frequency: frequency ?? '',
        interval: interval ?? 1,
        schedule: schedule && {
          atTheseHours: unlessEmpty(schedule.hours?.map(Number)),
          atTheseMinutes: unlessEmpty(schedule.minutes),
          onTheseDays: unlessEmpty(schedule.weekDays),
        },
        startTime: unlessBlank(startTime),
        timeZone: unlessBlank(timeZone),
      } satisfies Omit<LogicAppTriggerRecurrenceConfig, 'name' | 'logicAppId'>;
    }),
});

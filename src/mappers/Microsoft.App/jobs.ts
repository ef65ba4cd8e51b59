import type { ContainerAppJobConfig } from '@cdktf/provider-azurerm/lib/container-app-job';
import type { ArmResource } from '../../arm/resource';
import { block, defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Configuration, Template } from './container-template';
import { TEMPLATE_IGNORED, authenticationsOf, configurationOf, templateOf } from './container-template';

interface Trigger {
  parallelism?: number;
  replicaCompletionCount?: number;
}

interface Job extends ArmResource {
  properties: {
    configuration?: Configuration & {
      eventTriggerConfig?: Trigger & {
        scale?: {
          maxExecutions?: number;
          minExecutions?: number;
          pollingInterval?: number;
          rules?: {
            auth?: { secretRef?: string; triggerParameter?: string }[];
            metadata?: Record<string, string>;
            name?: string;
            type?: string;
          }[];
        };
      };
      manualTriggerConfig?: Trigger;
      replicaRetryLimit?: number;
      replicaTimeout: number;
      scheduleTriggerConfig?: Trigger & { cronExpression?: string };
      triggerType?: string;
    };
    environmentId?: string;
    template?: Template;
    workloadProfileName?: string;
  };
}

const countsOf = (trigger: Trigger | undefined) => ({
  parallelism: unlessDefault(trigger?.parallelism, 1),
  replicaCompletionCount: unlessDefault(trigger?.replicaCompletionCount, 1),
});

function triggerOf({ properties: p }: Job) {
  const configuration = p.configuration;
  if (configuration?.triggerType === 'Schedule') {
    const schedule = configuration.scheduleTriggerConfig;
    return { scheduleTriggerConfig: { cronExpression: schedule?.cronExpression ?? '', ...countsOf(schedule) } };
  }
  if (configuration?.triggerType !== 'Event') return { manualTriggerConfig: block(countsOf(configuration?.manualTriggerConfig)) };
  const scale = configuration.eventTriggerConfig?.scale;
  const rules = scale?.rules?.map(({ auth, metadata, name, type }) => ({
    name: name ?? '',
    customRuleType: type ?? '',
    metadata: metadata ?? {},
    authentication: authenticationsOf(auth),
  }));
  return {
    eventTriggerConfig: block({
      ...countsOf(configuration.eventTriggerConfig),
      scale: scale && [
        block({
          maxExecutions: unlessDefault(scale.maxExecutions, 100),
          minExecutions: unlessDefault(scale.minExecutions, 0),
          pollingIntervalInSeconds: unlessDefault(scale.pollingInterval, 30),
          rules: unlessEmpty(rules),
        }),
      ],
    }),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_app_job */
export const containerAppJob = defineMapper<Job>({
  armType: 'Microsoft.App/jobs',
  apiVersion: '2025-01-01',
  terraformType: 'azurerm_container_app_job',
  ignored: [
    ...TEMPLATE_IGNORED,
    'configuration.eventTriggerConfig',
    'configuration.identitySettings',
    'configuration.manualTriggerConfig',
    'configuration.scheduleTriggerConfig',
    'eventStreamEndpoint',
    'outboundIpAddresses',
    'runningState',
  ],
  toConfig: (job, p) =>
    ({
      ...regional(job),
      ...configurationOf(job.name, p.configuration),
      ...triggerOf(job),
      containerAppEnvironmentId: p.environmentId ?? '',
      identity: identityOf(job),
      replicaRetryLimit: p.configuration?.replicaRetryLimit || undefined,
      replicaTimeoutInSeconds: p.configuration?.replicaTimeout ?? 0,
      template: templateOf(p.template),
      workloadProfileName: unlessBlank(p.workloadProfileName),
    }) satisfies ContainerAppJobConfig,
});

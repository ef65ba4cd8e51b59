import type { ContainerRegistryTaskConfig } from '@cdktf/provider-azurerm/lib/container-registry-task';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, identityOf, parentIdOf, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { secret } from '../../token';

interface Value {
  isSecret?: boolean;
  name: string;
  value?: string;
}

interface Step {
  arguments?: Value[];
  contextPath?: string;
  dockerFilePath?: string;
  encodedTaskContent?: string;
  encodedValuesContent?: string;
  imageNames?: string[];
  isPushEnabled?: boolean;
  noCache?: boolean;
  target?: string;
  taskFilePath?: string;
  type?: string;
  values?: Value[];
  valuesFilePath?: string;
}

interface Task extends ArmResource {
  properties: {
    agentConfiguration?: { cpu?: number };
    agentPoolName?: string;
    credentials?: { sourceRegistry?: { loginMode?: string } };
    isSystemTask?: boolean;
    logTemplate?: string;
    platform?: { architecture?: string; os: string; variant?: string };
    status?: string;
    step?: Step;
    timeout?: number;
    trigger?: {
      baseImageTrigger?: { baseImageTriggerType: string; name: string; status?: string; updateTriggerPayloadType?: string };
      sourceTriggers?: {
        name: string;
        sourceRepository: { branch?: string; repositoryUrl: string; sourceControlType: string };
        sourceTriggerEvents: string[];
        status?: string;
      }[];
      timerTriggers?: { name: string; schedule: string; status?: string }[];
    };
  };
}

const plain = (values: Value[] | undefined): Record<string, string> | undefined => {
  const entries = (values ?? []).filter(({ isSecret }) => !isSecret).map(({ name, value }) => [name, value ?? ''] as const);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

const secrets = (task: Task, values: Value[] | undefined): Record<string, string> | undefined => {
  const hidden = (values ?? []).filter(({ isSecret }) => isSecret);
  const entries = hidden.map(({ name }) => [name, secret(name, `Secret value ${name} of the registry task ${task.name}.`)] as const);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

function stepOf(task: Task) {
  const step = task.properties.step;
  if (step?.type === 'Docker') {
    return {
      dockerStep: {
        arguments: plain(step.arguments),
        cacheEnabled: step.noCache ? false : undefined,
        contextAccessToken: secret('contextAccessToken', `Token with which the registry task ${task.name} reads its source.`),
        contextPath: step.contextPath ?? '',
        dockerfilePath: step.dockerFilePath ?? '',
        imageNames: unlessEmpty(step.imageNames),
        pushEnabled: unlessDefault(step.isPushEnabled, true),
        secretArguments: secrets(task, step.arguments),
        target: unlessBlank(step.target),
      },
    };
  }
  if (step?.type === 'FileTask') {
    return {
      fileStep: {
        contextPath: unlessBlank(step.contextPath),
        secretValues: secrets(task, step.values),
        taskFilePath: step.taskFilePath ?? '',
        valueFilePath: unlessBlank(step.valuesFilePath),
        values: plain(step.values),
      },
    };
  }
  if (step?.type !== 'EncodedTask') return {};
  return {
    encodedStep: {
      contextPath: unlessBlank(step.contextPath),
      secretValues: secrets(task, step.values),
      taskContent: step.encodedTaskContent ?? '',
      valueContent: unlessBlank(step.encodedValuesContent),
      values: plain(step.values),
    },
  };
}

const isOff = (status: string | undefined): false | undefined => (status === 'Disabled' ? false : undefined);

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_registry_task */
export const containerRegistryTask = defineMapper<Task>({
  armType: 'Microsoft.ContainerRegistry/registries/tasks',
  apiVersion: '2019-06-01-preview',
  terraformType: 'azurerm_container_registry_task',
  ignored: [
    '/location',
    'creationDate',
    'credentials.customRegistries',
    'step.arguments.value',
    'step.baseImageDependencies',
    'step.contextAccessToken',
    'step.values.value',
    'trigger.baseImageTrigger.updateTriggerEndpoint',
    'trigger.sourceTriggers.sourceRepository.sourceControlAuthProperties',
  ],
  unreadable: ['baseImageTrigger.updateTriggerEndpoint', 'registryCredential.custom', 'sourceTrigger.authentication'],
  toConfig: (task, p) => {
    const image = p.trigger?.baseImageTrigger;
    const loginMode = p.credentials?.sourceRegistry?.loginMode;
    return {
      name: task.name,
      containerRegistryId: parentIdOf(task),
      agentPoolName: unlessBlank(p.agentPoolName),
      agentSetting: p.agentConfiguration?.cpu ? { cpu: p.agentConfiguration.cpu } : undefined,
      baseImageTrigger: image && {
        name: image.name,
        type: image.baseImageTriggerType,
        enabled: isOff(image.status),
        updateTriggerPayloadType: unlessBlank(image.updateTriggerPayloadType),
      },
      ...stepOf(task),
      enabled: isOff(p.status),
      identity: identityOf(task),
      isSystemTask: unlessDefault(p.isSystemTask, false),
      logTemplate: unlessBlank(p.logTemplate),
      platform: p.platform && {
        os: /^windows$/i.test(p.platform.os) ? 'Windows' : 'Linux',
        architecture: unlessBlank(p.platform.architecture),
        variant: unlessBlank(p.platform.variant),
      },
      registryCredential: loginMode ? { source: { loginMode } } : undefined,
      sourceTrigger: unlessEmpty(
        p.trigger?.sourceTriggers?.map((trigger) => ({
          name: trigger.name,
          branch: unlessBlank(trigger.sourceRepository.branch),
          enabled: isOff(trigger.status),
          events: trigger.sourceTriggerEvents,
          repositoryUrl: trigger.sourceRepository.repositoryUrl,
          sourceType: trigger.sourceRepository.sourceControlType,
        })),
      ),
      tags: tagsOf(task),
      timeoutInSeconds: unlessDefault(p.timeout, 3600),
      timerTrigger: unlessEmpty(
        p.trigger?.timerTriggers?.map(({ name, schedule, status }) => ({ name, schedule, enabled: isOff(status) })),
      ),
    } satisfies ContainerRegistryTaskConfig;
  },
});

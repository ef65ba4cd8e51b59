import type { ContainerAppConfig } from '@cdktf/provider-azurerm/lib/container-app';
import type { ContainerAppCustomDomainConfig } from '@cdktf/provider-azurerm/lib/container-app-custom-domain';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, defineParts, identityOf, named, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Configuration, Template } from './container-template';
import { TEMPLATE_IGNORED, authenticationsOf, configurationOf, templateOf } from './container-template';

type Auth = { secretRef?: string; triggerParameter?: string }[] | null;

interface ScaleRule {
  azureQueue?: { auth?: Auth; queueLength?: number; queueName?: string };
  custom?: { auth?: Auth; metadata?: Record<string, string>; type?: string };
  http?: { auth?: Auth; metadata?: Record<string, string> };
  name?: string;
  tcp?: { auth?: Auth; metadata?: Record<string, string> };
}

interface Ingress {
  allowInsecure?: boolean;
  clientCertificateMode?: string;
  corsPolicy?: {
    allowCredentials?: boolean;
    allowedHeaders?: string[];
    allowedMethods?: string[];
    allowedOrigins: string[];
    exposeHeaders?: string[];
    maxAge?: number;
  } | null;
  customDomains?: { bindingType?: string; certificateId?: string; name: string }[] | null;
  exposedPort?: number;
  external?: boolean;
  fqdn?: string;
  ipSecurityRestrictions?: { action: string; description?: string; ipAddressRange: string; name: string }[] | null;
  targetPort?: number;
  traffic?: { label?: string; latestRevision?: boolean; revisionName?: string; weight?: number }[];
  transport?: string;
}

interface ContainerApp extends ArmResource {
  properties: {
    configuration?: Configuration & {
      activeRevisionsMode?: string;
      dapr?: { appId?: string; appPort?: number; appProtocol?: string; enabled?: boolean } | null;
      ingress?: Ingress | null;
      maxInactiveRevisions?: number;
    };
    latestRevisionFqdn?: string;
    managedEnvironmentId?: string;
    template?: Template & {
      revisionSuffix?: string;
      scale?: {
        cooldownPeriod?: number;
        maxReplicas?: number;
        minReplicas?: number | null;
        pollingInterval?: number;
        rules?: ScaleRule[] | null;
      };
      terminationGracePeriodSeconds?: number;
    };
    workloadProfileName?: string;
  };
}

const facts = {
  armType: 'Microsoft.App/containerApps',
  apiVersion: '2025-01-01',
} as const;

function ingressOf(app: ContainerApp) {
  const ingress = app.properties.configuration?.ingress;
  if (!ingress) return undefined;
  const cors = ingress.corsPolicy;
  return {
    targetPort: ingress.targetPort ?? 0,
    allowInsecureConnections: ingress.allowInsecure || undefined,
    clientCertificateMode: unlessBlank(ingress.clientCertificateMode?.toLowerCase()),
    cors: cors
      ? {
          allowedOrigins: cors.allowedOrigins,
          allowCredentialsEnabled: cors.allowCredentials || undefined,
          allowedHeaders: unlessEmpty(cors.allowedHeaders),
          allowedMethods: unlessEmpty(cors.allowedMethods),
          exposedHeaders: unlessEmpty(cors.exposeHeaders),
          maxAgeInSeconds: cors.maxAge || undefined,
        }
      : undefined,
    exposedPort: ingress.exposedPort || undefined,
    externalEnabled: ingress.external || undefined,
    ipSecurityRestriction: unlessEmpty(
      ingress.ipSecurityRestrictions?.map(({ action, description, ipAddressRange, name }) => ({
        action,
        description: unlessBlank(description),
        ipAddressRange,
        name,
      })),
    ),
    trafficWeight: (ingress.traffic ?? []).map(({ label, latestRevision, revisionName, weight }) => ({
      percentage: weight ?? 0,
      label: unlessBlank(label),
      latestRevision: latestRevision || undefined,
      revisionSuffix: unlessBlank(revisionName?.replace(`${app.name}--`, '')),
    })),
    transport: unlessDefault(ingress.transport?.toLowerCase(), 'auto'),
  };
}

function rulesOf(app: ContainerApp) {
  const rules = app.properties.template?.scale?.rules ?? [];
  const concurrent = (metadata: Record<string, string> | undefined): string => metadata?.['concurrentRequests'] ?? '';
  return {
    azureQueueScaleRule: unlessEmpty(
      rules.flatMap(({ azureQueue: rule, name = '' }) =>
        rule
          ? [
              {
                name,
                queueLength: rule.queueLength ?? 0,
                queueName: rule.queueName ?? '',
                authentication: authenticationsOf(rule.auth) ?? [],
              },
            ]
          : [],
      ),
    ),
    customScaleRule: unlessEmpty(
      rules.flatMap(({ custom: rule, name = '' }) =>
        rule
          ? [{ name, customRuleType: rule.type ?? '', metadata: rule.metadata ?? {}, authentication: authenticationsOf(rule.auth) }]
          : [],
      ),
    ),
    httpScaleRule: unlessEmpty(
      rules.flatMap(({ http: rule, name = '' }) =>
        rule ? [{ name, concurrentRequests: concurrent(rule.metadata), authentication: authenticationsOf(rule.auth) }] : [],
      ),
    ),
    tcpScaleRule: unlessEmpty(
      rules.flatMap(({ name = '', tcp: rule }) =>
        rule ? [{ name, concurrentRequests: concurrent(rule.metadata), authentication: authenticationsOf(rule.auth) }] : [],
      ),
    ),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_app */
export const containerApp = defineMapper<ContainerApp>({
  ...facts,
  terraformType: 'azurerm_container_app',
  ignored: [
    // The environment's.
    '/location',
    ...TEMPLATE_IGNORED,
    'configuration.dapr.enableApiLogging',
    'configuration.dapr.enabled',
    'configuration.dapr.httpMaxRequestSize',
    'configuration.dapr.httpReadBufferSize',
    'configuration.dapr.logLevel',
    'configuration.identitySettings',
    'configuration.ingress.additionalPortMappings',
    'configuration.ingress.customDomains',
    'configuration.ingress.fqdn',
    'configuration.ingress.stickySessions',
    'configuration.revisionTransitionThreshold',
    'configuration.runtime',
    'configuration.service',
    'configuration.targetLabel',
    'customDomainVerificationId',
    'delegatedIdentities',
    'environmentId',
    'eventStreamEndpoint',
    'latestReadyRevisionName',
    'latestRevisionFqdn',
    'latestRevisionName',
    'outboundIpAddresses',
    'patchingMode',
    'runningStatus',
  ],
  exports: ({ properties: p }) => ({ 'ingress.fqdn': p.configuration?.ingress?.fqdn, latestRevisionFqdn: p.latestRevisionFqdn }),
  toConfig: (app, p) => {
    const scale = p.template?.scale;
    const dapr = p.configuration?.dapr;
    return {
      ...named(app),
      ...configurationOf(app.name, p.configuration),
      containerAppEnvironmentId: p.managedEnvironmentId ?? '',
      dapr: dapr
        ? {
            appId: dapr.appId ?? '',
            appPort: dapr.appPort || undefined,
            appProtocol: unlessDefault(dapr.appProtocol?.toLowerCase(), 'http'),
          }
        : undefined,
      identity: identityOf(app),
      ingress: ingressOf(app),
      maxInactiveRevisions: p.configuration?.maxInactiveRevisions || undefined,
      revisionMode: p.configuration?.activeRevisionsMode ?? 'Single',
      tags: tagsOf(app),
      template: {
        ...templateOf(p.template),
        ...rulesOf(app),
        cooldownPeriodInSeconds: unlessDefault(scale?.cooldownPeriod, 300),
        maxReplicas: unlessDefault(scale?.maxReplicas, 10),
        minReplicas: scale?.minReplicas || undefined,
        pollingIntervalInSeconds: unlessDefault(scale?.pollingInterval, 30),
        revisionSuffix: unlessBlank(p.template?.revisionSuffix),
        terminationGracePeriodSeconds: p.template?.terminationGracePeriodSeconds || undefined,
      },
      workloadProfileName: unlessBlank(p.workloadProfileName),
    } satisfies ContainerAppConfig;
  },
});

/** A managed certificate follows from the domain, and only once its name resolves. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_app_custom_domain */
export const containerAppCustomDomain = defineParts<ContainerApp>({
  ...facts,
  terraformType: 'azurerm_container_app_custom_domain',
  toParts: (app, p) =>
    (p.configuration?.ingress?.customDomains ?? []).map(({ bindingType, certificateId, name }) => {
      const isOwn = /\/certificates\/[^/]+$/i.test(certificateId ?? '');
      return {
        key: name,
        importId: `${app.id}/customDomainName/${name}`,
        config: {
          name,
          containerAppId: app.id,
          certificateBindingType: isOwn ? bindingType : undefined,
          containerAppEnvironmentCertificateId: isOwn ? certificateId : undefined,
        } satisfies ContainerAppCustomDomainConfig,
      };
    }),
  unreadOnImport: ['certificate_binding_type'],
});

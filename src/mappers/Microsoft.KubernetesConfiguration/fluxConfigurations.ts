import type { KubernetesFluxConfigurationConfig } from '@cdktf/provider-azurerm/lib/kubernetes-flux-configuration';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';
import { clusterIdOf, isOnManagedCluster } from './extended-cluster';

interface Source {
  localAuthRef?: string | null;
  syncIntervalInSeconds?: number;
  timeoutInSeconds?: number;
  url?: string;
}

interface Kustomization {
  dependsOn?: string[] | null;
  force?: boolean;
  name?: string;
  path?: string;
  postBuild?: { substitute?: Record<string, string>; substituteFrom?: { kind?: string; name?: string; optional?: boolean }[] } | null;
  prune?: boolean;
  retryIntervalInSeconds?: number | null;
  syncIntervalInSeconds?: number;
  timeoutInSeconds?: number;
  wait?: boolean;
}

interface FluxConfiguration extends ArmResource {
  properties: {
    azureBlob?: (Source & { containerName?: string; managedIdentity?: { clientId?: string } }) | null;
    bucket?: (Source & { accessKey?: string; bucketName?: string; insecure?: boolean }) | null;
    gitRepository?:
      | (Source & {
          httpsCACert?: string | null;
          httpsUser?: string | null;
          provider?: string;
          repositoryRef?: { branch?: string | null; commit?: string | null; semver?: string | null; tag?: string | null };
          sshKnownHosts?: string | null;
        })
      | null;
    kustomizations?: Record<string, Kustomization>;
    namespace?: string;
    scope?: string;
    suspend?: boolean;
  };
}

const timesOf = ({ syncIntervalInSeconds, timeoutInSeconds }: Source) => ({
  syncIntervalInSeconds: unlessDefault(syncIntervalInSeconds, 600),
  timeoutInSeconds: unlessDefault(timeoutInSeconds, 600),
});

function gitOf({ name, properties: p }: FluxConfiguration) {
  const git = p.gitRepository;
  if (!git) return undefined;
  const { branch, commit, semver, tag } = git.repositoryRef ?? {};
  const [referenceType, referenceValue] = branch
    ? ['branch', branch]
    : commit
      ? ['commit', commit]
      : semver
        ? ['semver', semver]
        : ['tag', tag ?? ''];
  return {
    url: git.url ?? '',
    referenceType,
    referenceValue,
    httpsCaCertBase64: unlessBlank(git.httpsCACert),
    httpsKeyBase64: git.httpsUser
      ? secret('httpsKeyBase64', `Key of ${git.httpsUser} for the repository of ${name}, in base 64.`)
      : undefined,
    httpsUser: unlessBlank(git.httpsUser),
    localAuthReference: unlessBlank(git.localAuthRef),
    provider: unlessBlank(git.provider),
    sshKnownHostsBase64: unlessBlank(git.sshKnownHosts),
    ...timesOf(git),
  };
}

function bucketOf({ name, properties: p }: FluxConfiguration) {
  const bucket = p.bucket;
  if (!bucket) return undefined;
  return {
    bucketName: bucket.bucketName ?? '',
    url: bucket.url ?? '',
    accessKey: unlessBlank(bucket.accessKey),
    localAuthReference: unlessBlank(bucket.localAuthRef),
    secretKeyBase64: bucket.accessKey ? secret('secretKeyBase64', `Secret key of the bucket of ${name}, in base 64.`) : undefined,
    tlsEnabled: bucket.insecure ? false : undefined,
    ...timesOf(bucket),
  };
}

function blobOf({ name, properties: p }: FluxConfiguration) {
  const blob = p.azureBlob;
  if (!blob) return undefined;
  const clientId = blob.managedIdentity?.clientId;
  const reference = unlessBlank(blob.localAuthRef);
  return {
    containerId: `${(blob.url ?? '').replace(/\/$/, '')}/${blob.containerName ?? ''}`,
    accountKey: clientId || reference ? undefined : secret('accountKey', `Key of the storage account that ${name} reads.`),
    localAuthReference: reference,
    managedIdentity: clientId ? { clientId } : undefined,
    ...timesOf(blob),
  };
}

function kustomizationOf([key, item]: [string, Kustomization]) {
  const substitute = item.postBuild?.substitute ?? {};
  return {
    name: item.name ?? key,
    dependsOn: unlessEmpty(item.dependsOn),
    garbageCollectionEnabled: item.prune || undefined,
    path: unlessBlank(item.path),
    postBuild: item.postBuild
      ? {
          substitute: Object.keys(substitute).length > 0 ? substitute : undefined,
          substituteFrom: unlessEmpty(
            item.postBuild.substituteFrom?.map(({ kind, name, optional }) => ({
              kind: kind ?? '',
              name: name ?? '',
              optional: optional || undefined,
            })),
          ),
        }
      : undefined,
    recreatingEnabled: item.force || undefined,
    retryIntervalInSeconds: unlessDefault(item.retryIntervalInSeconds, 600),
    syncIntervalInSeconds: unlessDefault(item.syncIntervalInSeconds, 600),
    timeoutInSeconds: unlessDefault(item.timeoutInSeconds, 600),
    wait: unlessDefault(item.wait ?? false, true),
  };
}

const facts = {
  armType: 'Microsoft.KubernetesConfiguration/fluxConfigurations',
  apiVersion: '2023-05-01',
  terraformType: 'azurerm_kubernetes_flux_configuration',
  nameScope: 'parent' as const,
  ignored: [
    'complianceState',
    'configurationProtectedSettings',
    'errorMessage',
    'reconciliationWaitDuration',
    'repositoryPublicKey',
    'sourceKind',
    'sourceSyncedCommitId',
    'sourceUpdatedAt',
    'statusUpdatedAt',
    'statuses',
    'waitForReconciliation',
  ],
  unreadable: ['blobStorage.sasToken', 'blobStorage.servicePrincipal', 'gitRepository.sshPrivateKeyBase64'],
  toConfig: (configuration: FluxConfiguration, p: FluxConfiguration['properties']) =>
    ({
      name: configuration.name,
      clusterId: clusterIdOf(configuration),
      namespace: p.namespace ?? '',
      kustomizations: Object.entries(p.kustomizations ?? {}).map(kustomizationOf) as KubernetesFluxConfigurationConfig['kustomizations'],
      blobStorage: blobOf(configuration),
      bucket: bucketOf(configuration),
      continuousReconciliationEnabled: p.suspend ? false : undefined,
      gitRepository: gitOf(configuration),
      scope: unlessDefault(p.scope, 'namespace'),
    }) satisfies KubernetesFluxConfigurationConfig,
};

const hasEveryInterval = ({ properties: p }: FluxConfiguration): boolean =>
  Object.values(p.kustomizations ?? {}).every(({ retryIntervalInSeconds }) => (retryIntervalInSeconds ?? 0) > 0);

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kubernetes_flux_configuration */
export const kubernetesFluxConfiguration = defineMapper<FluxConfiguration>({
  ...facts,
  when: (configuration) => isOnManagedCluster(configuration) && hasEveryInterval(configuration),
});

/** An interval that was not given reads as 0, which the provider does not take. */
export const kubernetesFluxConfigurationWithoutIntervals = defineMapper<FluxConfiguration>({
  ...facts,
  unreadOnImport: ['kustomizations'],
  when: isOnManagedCluster,
});

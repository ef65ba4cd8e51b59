import { unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';

interface Probe {
  failureThreshold?: number;
  httpGet?: { host?: string; httpHeaders?: { name: string; value: string }[]; path?: string; port?: number; scheme?: string };
  initialDelaySeconds?: number;
  periodSeconds?: number;
  successThreshold?: number;
  tcpSocket?: { host?: string; port?: number };
  timeoutSeconds?: number;
  type?: string;
}

interface Container {
  args?: string[];
  command?: string[];
  env?: { name: string; secretRef?: string; value?: string }[];
  image?: string;
  name?: string;
  probes?: Probe[];
  resources?: { cpu?: number; memory?: string };
  volumeMounts?: { mountPath?: string; subPath?: string; volumeName?: string }[];
}

/** No mapper: what an app and a job run, alike. */
export interface Template {
  containers?: Container[];
  initContainers?: Container[] | null;
  volumes?: { mountOptions?: string; name?: string; storageName?: string; storageType?: string }[] | null;
}

/** Configuration that an app and a job share. */
export interface Configuration {
  registries?: { identity?: string; passwordSecretRef?: string; server: string; username?: string }[] | null;
  secrets?: { identity?: string; keyVaultUrl?: string; name: string }[] | null;
}

/** What Azure adds to a template, and what the provider has no place for. */
export const TEMPLATE_IGNORED = [
  'containers.imageType',
  'containers.probes.terminationGracePeriodSeconds',
  'containers.resources.ephemeralStorage',
  'containers.resources.gpu',
  'initContainers.imageType',
  'initContainers.resources.ephemeralStorage',
  'serviceBinds',
].map((path) => `template.${path}`);

function probeOf(probe: Probe, initialDelay: number) {
  const target = probe.httpGet ?? probe.tcpSocket;
  return {
    port: target?.port ?? 0,
    transport: probe.httpGet ? (probe.httpGet.scheme ?? 'HTTP').toUpperCase() : 'TCP',
    failureCountThreshold: unlessDefault(probe.failureThreshold, 3),
    header: unlessEmpty(probe.httpGet?.httpHeaders?.map(({ name, value }) => ({ name, value }))),
    host: unlessBlank(target?.host),
    initialDelay: unlessDefault(probe.initialDelaySeconds ?? 0, initialDelay),
    intervalSeconds: unlessDefault(probe.periodSeconds, 10),
    path: unlessDefault(unlessBlank(probe.httpGet?.path), '/'),
    timeout: unlessDefault(probe.timeoutSeconds, 1),
  };
}

function commonOf(container: Container) {
  return {
    args: unlessEmpty(container.args),
    command: unlessEmpty(container.command),
    env: unlessEmpty(
      container.env?.map(({ name, secretRef, value }) => ({ name, secretName: unlessBlank(secretRef), value: unlessBlank(value) })),
    ),
    image: container.image ?? '',
    name: container.name ?? '',
    volumeMounts: unlessEmpty(
      container.volumeMounts?.map((mount) => ({
        name: mount.volumeName ?? '',
        path: mount.mountPath ?? '',
        subPath: unlessBlank(mount.subPath),
      })),
    ),
  };
}

function containerOf(container: Container) {
  const probes = (type: string): Probe[] => (container.probes ?? []).filter((probe) => probe.type?.toLowerCase() === type);
  return {
    ...commonOf(container),
    cpu: container.resources?.cpu ?? 0,
    memory: container.resources?.memory ?? '',
    livenessProbe: unlessEmpty(probes('liveness').map((probe) => probeOf(probe, 1))),
    readinessProbe: unlessEmpty(
      probes('readiness').map((probe) => ({ ...probeOf(probe, 0), successCountThreshold: unlessDefault(probe.successThreshold, 3) })),
    ),
    startupProbe: unlessEmpty(probes('startup').map((probe) => probeOf(probe, 0))),
  };
}

/** `container`, `init_container` and `volume` blocks. */
export function templateOf(template: Template | undefined) {
  return {
    container: (template?.containers ?? []).map(containerOf),
    initContainer: unlessEmpty(
      template?.initContainers?.map((container) => ({
        ...commonOf(container),
        cpu: container.resources?.cpu,
        memory: unlessBlank(container.resources?.memory),
      })),
    ),
    volume: unlessEmpty(
      template?.volumes?.map((volume) => ({
        name: volume.name ?? '',
        mountOptions: unlessBlank(volume.mountOptions),
        storageName: unlessBlank(volume.storageName),
        storageType: unlessDefault(volume.storageType, 'EmptyDir'),
      })),
    ),
  };
}

/** `registry` and `secret` blocks of the app or job `owner`; ARM never tells a secret's value. */
export function configurationOf(owner: string, configuration: Configuration | undefined) {
  return {
    registry: unlessEmpty(
      configuration?.registries?.map((registry) => ({
        server: registry.server,
        identity: unlessBlank(registry.identity),
        passwordSecretName: unlessBlank(registry.passwordSecretRef),
        username: unlessBlank(registry.username),
      })),
    ),
    secret: unlessEmpty(
      configuration?.secrets?.map(({ identity, keyVaultUrl, name }) =>
        keyVaultUrl
          ? { name, identity: unlessBlank(identity), keyVaultSecretId: keyVaultUrl }
          : { name, value: secret(name, `Secret ${name} of the container app or job ${owner}.`) },
      ),
    ),
  };
}

/** Authentications of a scale rule. */
export const authenticationsOf = (auth: { secretRef?: string; triggerParameter?: string }[] | null | undefined) =>
  unlessEmpty(auth?.map(({ secretRef, triggerParameter }) => ({ secretName: secretRef ?? '', triggerParameter: triggerParameter ?? '' })));

/** The runtime of a site: Azure keeps it as one text (`NODE|20-lts`) on Linux, in several attributes on Windows. */
import { unlessBlank, unlessDefault } from '../mapper';
import type { SiteConfig } from './site-config';

/** `DOCKER|registry/image:tag` → the image and its registry, whose URL and credentials stand in the app settings. */
function dockerOf(image: string, settings: Record<string, string>) {
  const url = unlessBlank(settings['DOCKER_REGISTRY_SERVER_URL']);
  const host = url?.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const [first = ''] = image.split('/');
  // No registry named: the provider would leave an image without one, so it is taken from the image's own name.
  const registry = url ?? (first.includes('.') ? `https://${first}` : undefined);
  const prefix = `${host ?? first}/`;
  return {
    dockerImageName: registry !== undefined && image.startsWith(prefix) ? image.slice(prefix.length) : image,
    dockerRegistryPassword: unlessBlank(settings['DOCKER_REGISTRY_SERVER_PASSWORD']),
    dockerRegistryUrl: registry,
    dockerRegistryUsername: unlessBlank(settings['DOCKER_REGISTRY_SERVER_USERNAME']),
  };
}

/** `11.0.13` and `11-java11` are Java 11; `8u302` is Java 8. */
function javaOf(server: string, version: string) {
  const [serverVersion = '', java] = version.split('-');
  if (server !== 'JAVA') return { javaServer: server, javaServerVersion: serverVersion, javaVersion: java?.replace(/^(jre|java)/, '') };
  return { javaServer: server, javaServerVersion: serverVersion, javaVersion: /^(8|11|17|21)/.exec(serverVersion)?.[1] };
}

/** `application_stack` of a Linux web app; undefined for none. */
export function linuxStack(config: SiteConfig, settings: Record<string, string>) {
  const [kind = '', version] = (config.linuxFxVersion ?? '').split('|');
  if (version === undefined) return undefined;
  switch (kind.toUpperCase()) {
    case 'DOCKER':
      return dockerOf(version, settings);
    case 'DOTNET':
    case 'DOTNETCORE':
    case 'DOTNET-ISOLATED':
      return { dotnetVersion: version };
    case 'GO':
      return { goVersion: version };
    case 'JAVA':
    case 'JBOSSEAP':
    case 'TOMCAT':
      return javaOf(kind.toUpperCase(), version);
    case 'NODE':
      return { nodeVersion: version };
    case 'PHP':
      return { phpVersion: version };
    case 'PYTHON':
      return { pythonVersion: version };
    case 'RUBY':
      return { rubyVersion: version };
    default:
      throw new Error(`Unknown runtime "${config.linuxFxVersion}": the provider has no attribute for it`);
  }
}

/** `application_stack` of a Windows web app; `metadata` is `config/metadata`, where the portal's choice of stack stands. */
export function windowsStack(config: SiteConfig, settings: Record<string, string>, metadata: Record<string, string>) {
  const current = unlessBlank(metadata['CURRENT_STACK']);
  const fx = config.windowsFxVersion ?? '';
  const docker = /^DOCKER\|/i.test(fx) ? dockerOf(fx.slice('DOCKER|'.length), settings) : undefined;
  const framework = unlessBlank(config.netFrameworkVersion);
  const php = unlessBlank(config.phpVersion);
  const isJava = current === 'java' || config.javaContainer === 'TOMCAT' || config.javaContainer === 'JAVA';
  return {
    ...docker,
    currentStack: current,
    dotnetCoreVersion: current === 'dotnetcore' ? framework : undefined,
    // v4.0 is what every app has that never chose.
    dotnetVersion: current === 'dotnetcore' || (current !== 'dotnet' && framework === 'v4.0') ? undefined : framework,
    javaEmbeddedServerEnabled: config.javaContainer === 'JAVA' || undefined,
    javaVersion: isJava ? unlessBlank(config.javaVersion) : undefined,
    nodeVersion: unlessBlank(settings['WEBSITE_NODE_DEFAULT_VERSION']),
    phpVersion: php === 'Off' || (current !== 'php' && php === '5.6') ? undefined : php,
    python: unlessDefault(current === 'python', false),
    tomcatVersion: config.javaContainer === 'TOMCAT' ? unlessBlank(config.javaContainerVersion) : undefined,
  };
}

/** `application_stack` of a Linux function app; undefined for none. */
export function linuxFunctionStack(config: SiteConfig, settings: Record<string, string>) {
  const [kind = '', version] = (config.linuxFxVersion ?? '').split('|');
  switch (version === undefined ? '' : kind.toUpperCase()) {
    case 'DOCKER': {
      const docker = dockerOf(version!, settings);
      const [image = '', tag] = docker.dockerImageName.split(/:(?=[^:/]*$)/);
      return {
        docker: [
          {
            imageName: image,
            imageTag: tag ?? 'latest',
            registryPassword: docker.dockerRegistryPassword,
            registryUrl: docker.dockerRegistryUrl ?? 'https://index.docker.io',
            registryUsername: docker.dockerRegistryUsername,
          },
        ],
      };
    }
    case 'DOTNET':
      return { dotnetVersion: version };
    case 'DOTNET-ISOLATED':
      return { dotnetVersion: version, useDotnetIsolatedRuntime: true };
    case 'JAVA':
      return { javaVersion: version };
    case 'NODE':
      return { nodeVersion: version };
    case 'POWERSHELL':
      return { powershellCoreVersion: version };
    case 'PYTHON':
      return { pythonVersion: version };
    default:
      return settings['FUNCTIONS_WORKER_RUNTIME'] === 'custom' ? { useCustomRuntime: true } : undefined;
  }
}

/** `application_stack` of a Windows function app: the worker runtime says which of the versions is meant. */
export function windowsFunctionStack(config: SiteConfig, settings: Record<string, string>) {
  const node = unlessBlank(settings['WEBSITE_NODE_DEFAULT_VERSION']);
  const java = unlessBlank(config.javaVersion);
  const powershell = unlessBlank(config.powerShellVersion)?.replace(/^~/, '');
  const framework = unlessBlank(config.netFrameworkVersion);
  switch (settings['FUNCTIONS_WORKER_RUNTIME']) {
    case 'custom':
      return { useCustomRuntime: true };
    case 'dotnet-isolated':
      return { dotnetVersion: framework, useDotnetIsolatedRuntime: true };
    case 'java':
      return { javaVersion: java };
    case 'node':
      return { nodeVersion: node };
    case 'powershell':
      return { powershellCoreVersion: powershell };
    case 'dotnet':
      return { dotnetVersion: framework };
    default:
      if (java) return { javaVersion: java };
      if (node) return { nodeVersion: node };
      return powershell ? { powershellCoreVersion: powershell } : undefined;
  }
}

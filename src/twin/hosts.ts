import { hostPattern, type ServiceRegistry } from './service-registry';

export const MANAGEMENT_HOST = 'management.azure.com';
const LOCAL = ['localhost', '127.0.0.1', '::1'];
const LOGIN = ['login.microsoftonline.com', 'login.microsoft.com', 'login.windows.net', 'sts.windows.net'];
export const GRAPH_HOST = 'graph.microsoft.com';

/** Host patterns of Azure's data planes. Services may add others by their `dataPlanes`. */
const DATA_PLANES = `*.vault.azure.net *.managedhsm.azure.net *.blob.core.windows.net *.queue.core.windows.net *.file.core.windows.net
  *.table.core.windows.net *.dfs.core.windows.net *.web.core.windows.net *.database.windows.net *.azurewebsites.net *.scm.azurewebsites.net
  *.azurecr.io *.azconfig.io *.servicebus.windows.net *.documents.azure.com *.redis.cache.windows.net *.postgres.database.azure.com
  *.mysql.database.azure.com *.search.windows.net *.cognitiveservices.azure.com *.openai.azure.com *.azure-devices.net *.azure-api.net
  *.kusto.windows.net *.azuresynapse.net *.azuredatabricks.net *.batch.azure.com *.ods.opinsights.azure.com *.monitor.azure.com
  *.applicationinsights.azure.com *.azmk8s.io *.azurefd.net *.azureedge.net *.trafficmanager.net *.cloudapp.azure.com *.eventgrid.azure.net
  *.service.signalr.net *.webpubsub.azure.com *.communication.azure.com *.attest.azure.net *.backup.windowsazure.com`.split(/\s+/);

/** What a host is to the twin. */
export type HostKind = 'management' | 'login' | 'graph' | 'data' | 'local';

/** All names that the twin's certificate carries. */
export function certificateNames(registry: ServiceRegistry): string[] {
  const planes = registry.dataPlanes.map(({ host }) => host);
  return [...new Set([MANAGEMENT_HOST, ...LOGIN, GRAPH_HOST, 'localhost', ...DATA_PLANES, ...planes])];
}

/** Tells which hosts are Azure's, and so the twin's; all others are refused, so that nothing leaves the machine. */
export function hostClassifier(registry: ServiceRegistry): (host: string) => HostKind | undefined {
  const patterns = [...DATA_PLANES.map(hostPattern), ...registry.dataPlanes.map(({ pattern }) => pattern)];
  return (host) => {
    const name = host.toLowerCase();
    if (name === MANAGEMENT_HOST) return 'management';
    if (LOGIN.includes(name)) return 'login';
    if (name === GRAPH_HOST) return 'graph';
    if (LOCAL.includes(name)) return 'local';
    return patterns.some((pattern) => pattern.test(name)) ? 'data' : undefined;
  };
}

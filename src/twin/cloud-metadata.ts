import { authorityOf } from './paging';
import type { TwinRequest } from './service';

const SUFFIXES = {
  acrLoginServer: 'azurecr.io',
  azureDataLakeAnalyticsCatalogAndJob: 'azuredatalakeanalytics.net',
  azureDataLakeStoreFileSystem: 'azuredatalakestore.net',
  azureFrontDoorEndpointSuffix: 'azurefd.net',
  keyVaultDns: 'vault.azure.net',
  mariadbServerEndpoint: 'mariadb.database.azure.com',
  mhsmDns: 'managedhsm.azure.net',
  mysqlServerEndpoint: 'mysql.database.azure.com',
  postgresqlServerEndpoint: 'postgres.database.azure.com',
  sqlServerHostname: 'database.windows.net',
  storage: 'core.windows.net',
  storageSyncEndpointSuffix: 'afs.azure.net',
  synapseAnalytics: 'dev.azuresynapse.net',
};

/** GET /metadata/endpoints, which needs no token: an object, but a list of clouds in the api-versions from 2019 to 2021. */
export function cloudMetadata(request: TwinRequest): object {
  const cloud = {
    name: 'AzureCloud',
    portal: 'https://portal.azure.com',
    authentication: {
      loginEndpoint: 'https://login.microsoftonline.com',
      audiences: ['https://management.core.windows.net/', 'https://management.azure.com/'],
      tenant: 'common',
      identityProvider: 'AAD',
    },
    graph: 'https://graph.windows.net/',
    graphAudience: 'https://graph.windows.net/',
    microsoftGraphResourceId: 'https://graph.microsoft.com/',
    resourceManager: `https://${authorityOf(request)}/`,
    batch: 'https://batch.core.windows.net/',
    gallery: 'https://gallery.azure.com/',
    logAnalyticsResourceId: 'https://api.loganalytics.io',
    media: 'https://rest.media.azure.net',
    ossrdbmsResourceId: 'https://ossrdbms-aad.database.windows.net',
    sqlManagement: 'https://management.core.windows.net:8443/',
    synapseAnalyticsResourceId: 'https://dev.azuresynapse.net',
    suffixes: SUFFIXES,
  };
  const year = request.apiVersion.slice(0, 4);
  return year >= '2019' && year < '2022' ? [cloud] : cloud;
}

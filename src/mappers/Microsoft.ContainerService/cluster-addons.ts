import { block, unlessBlank, unlessDefault } from '../mapper';
import type { ManagedCluster } from './managed-cluster';

/** No mapper: what add-ons a cluster has, as the provider shows them. ARM varies the case of their keys. */
export function addOnsOf(cluster: ManagedCluster) {
  const profiles = Object.entries(cluster.properties.addonProfiles ?? {});
  const addOn = (key: string): Record<string, string> | undefined => {
    const found = profiles.find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
    if (!found?.enabled) return undefined;
    return Object.fromEntries(Object.entries(found.config ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  };
  const gateway = addOn('ingressApplicationGateway');
  const secrets = addOn('azureKeyvaultSecretsProvider');
  const oms = addOn('omsagent');
  const connector = addOn('aciConnectorLinux');
  const confidential = addOn('ACCSGXDevicePlugin');
  const interval = unlessDefault(unlessBlank(secrets?.['rotationpollinterval']), '2m');
  const isRotated = secrets?.['enablesecretrotation'] !== 'false';
  return {
    aciConnectorLinux: connector && { subnetName: connector['subnetname'] ?? '' },
    azurePolicyEnabled: addOn('azurepolicy') !== undefined || undefined,
    confidentialComputing: confidential && { sgxQuoteHelperEnabled: (confidential['accsgxquotehelperenabled'] ?? 'false') !== 'false' },
    httpApplicationRoutingEnabled: addOn('httpApplicationRouting') !== undefined || undefined,
    ingressApplicationGateway:
      gateway &&
      block({
        gatewayId: unlessBlank(gateway['applicationgatewayid']),
        gatewayName: unlessBlank(gateway['applicationgatewayname']),
        subnetCidr: unlessBlank(gateway['subnetcidr']),
        subnetId: unlessBlank(gateway['subnetid']),
      }),
    // One of both must be told, be it what the provider assumes.
    keyVaultSecretsProvider: secrets && {
      secretRotationEnabled: isRotated || (interval === undefined ? false : undefined),
      secretRotationInterval: interval,
    },
    omsAgent: oms && {
      logAnalyticsWorkspaceId: oms['loganalyticsworkspaceresourceid'] ?? '',
      msiAuthForMonitoringEnabled: oms['useaadauth'] === 'true' || undefined,
    },
    openServiceMeshEnabled: addOn('openServiceMesh') !== undefined || undefined,
  };
}

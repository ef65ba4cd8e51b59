import { block, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';
import type { ManagedCluster } from './managed-cluster';

function serviceMeshOf({ properties: p }: ManagedCluster) {
  const mesh = p.serviceMeshProfile;
  if (mesh?.mode !== 'Istio') return undefined;
  const gateway = (mode: string): true | undefined =>
    mesh.istio?.components?.ingressGateways?.some((candidate) => candidate.mode === mode && candidate.enabled) || undefined;
  const plugin = mesh.istio?.certificateAuthority?.plugin;
  return {
    mode: 'Istio',
    revisions: mesh.istio?.revisions ?? [],
    certificateAuthority: plugin && {
      certChainObjectName: plugin.certChainObjectName ?? '',
      certObjectName: plugin.certObjectName ?? '',
      keyObjectName: plugin.keyObjectName ?? '',
      keyVaultId: plugin.keyVaultId ?? '',
      rootCertObjectName: plugin.rootCertObjectName ?? '',
    },
    externalIngressGatewayEnabled: gateway('External'),
    internalIngressGatewayEnabled: gateway('Internal'),
  };
}

function directoryOf({ properties: p }: ManagedCluster) {
  const directory = p.aadProfile;
  if (!directory) return undefined;
  const groups = unlessEmpty(directory.adminGroupObjectIDs);
  return {
    adminGroupObjectIds: groups,
    azureRbacEnabled: directory.enableAzureRBAC || undefined,
    tenantId: unlessBlank(directory.tenantID),
  };
}

/** An identity of the user's own; the one that Azure makes lies in the node resource group. */
function kubeletIdentityOf(cluster: ManagedCluster) {
  const identity = cluster.properties.identityProfile?.kubeletidentity;
  const nodeGroup = `/resourcegroups/${cluster.properties.nodeResourceGroup ?? ''}/`.toLowerCase();
  const isAzures = identity?.resourceId?.toLowerCase().includes(nodeGroup);
  if (!identity?.resourceId || isAzures || !cluster.identity?.type?.toLowerCase().includes('userassigned')) return undefined;
  return { clientId: identity.clientId, objectId: identity.objectId, userAssignedIdentityId: identity.resourceId };
}

/** Azure tells `azureuser` of clusters that never had Windows nodes. */
function windowsProfileOf(cluster: ManagedCluster) {
  const profile = cluster.properties.windowsProfile;
  const hasWindows = cluster.properties.agentPoolProfiles?.some(({ osType }) => osType === 'Windows');
  if (!profile?.adminUsername || (profile.adminUsername === 'azureuser' && !hasWindows)) return undefined;
  const gmsa = profile.gmsaProfile;
  return {
    adminUsername: profile.adminUsername,
    adminPassword: secret('windowsAdminPassword', `Password of the administrator of the Windows nodes of ${cluster.name}.`),
    gmsa: gmsa?.dnsServer || gmsa?.rootDomainName ? { dnsServer: gmsa.dnsServer ?? '', rootDomain: gmsa.rootDomainName ?? '' } : undefined,
    license: unlessDefault(unlessBlank(profile.licenseType), 'None'),
  };
}

/** No mapper: who may do what in a cluster, and how it is watched. */
export function securityOf(cluster: ManagedCluster) {
  const p = cluster.properties;
  const access = p.apiServerAccessProfile;
  const hasAccess =
    access?.authorizedIPRanges !== undefined || access?.enableVnetIntegration !== undefined || access?.subnetId !== undefined;
  const kms = p.securityProfile?.azureKeyVaultKms;
  const clientId = p.servicePrincipalProfile?.clientId;
  return {
    apiServerAccessProfile:
      access && hasAccess
        ? block({
            authorizedIpRanges: unlessEmpty(access.authorizedIPRanges),
            subnetId: unlessBlank(access.subnetId),
            virtualNetworkIntegrationEnabled: access.enableVnetIntegration || undefined,
          })
        : undefined,
    azureActiveDirectoryRoleBasedAccessControl: directoryOf(cluster),
    customCaTrustCertificatesBase64: unlessEmpty(p.securityProfile?.customCATrustCertificates),
    keyManagementService: kms?.enabled
      ? { keyVaultKeyId: kms.keyId ?? '', keyVaultNetworkAccess: unlessDefault(kms.keyVaultNetworkAccess, 'Public') }
      : undefined,
    kubeletIdentity: kubeletIdentityOf(cluster),
    localAccountDisabled: p.disableLocalAccounts || undefined,
    microsoftDefender: p.securityProfile?.defender?.securityMonitoring?.enabled
      ? { logAnalyticsWorkspaceId: p.securityProfile.defender.logAnalyticsWorkspaceResourceId ?? '' }
      : undefined,
    roleBasedAccessControlEnabled: unlessDefault(p.enableRBAC, true),
    serviceMeshProfile: serviceMeshOf(cluster),
    servicePrincipal:
      clientId && clientId.toLowerCase() !== 'msi'
        ? { clientId, clientSecret: secret('clientSecret', `Secret of the service principal ${clientId} of ${cluster.name}.`) }
        : undefined,
    windowsProfile: windowsProfileOf(cluster),
    workloadIdentityEnabled: p.securityProfile?.workloadIdentity?.enabled || undefined,
  };
}

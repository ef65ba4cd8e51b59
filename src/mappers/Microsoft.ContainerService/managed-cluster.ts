import type { ArmResource } from '../../arm/resource';
import type { NodePool } from './node-pool';

interface AddOn {
  config?: Record<string, string>;
  enabled?: boolean;
}

interface Switch {
  enabled?: boolean;
}

/** No mapper: a managed cluster's body, for the files that map a part of it each. */
export interface ManagedCluster extends ArmResource {
  properties: {
    aadProfile?: { adminGroupObjectIDs?: string[]; enableAzureRBAC?: boolean; tenantID?: string };
    addonProfiles?: Record<string, AddOn>;
    agentPoolProfiles?: (NodePool & { name: string })[];
    aiToolchainOperatorProfile?: Switch;
    apiServerAccessProfile?: {
      authorizedIPRanges?: string[];
      disableRunCommand?: boolean;
      enablePrivateCluster?: boolean;
      enablePrivateClusterPublicFQDN?: boolean;
      enableVnetIntegration?: boolean;
      privateDNSZone?: string;
      subnetId?: string;
    };
    /** Keys as the autoscaler's own options. */
    autoScalerProfile?: Record<string, string | boolean | undefined>;
    autoUpgradeProfile?: { nodeOSUpgradeChannel?: string; upgradeChannel?: string };
    azureMonitorProfile?: {
      metrics?: { enabled?: boolean; kubeStateMetrics?: { metricAnnotationsAllowList?: string; metricLabelsAllowlist?: string } };
    };
    bootstrapProfile?: { artifactSource?: string; containerRegistryId?: string };
    disableLocalAccounts?: boolean;
    diskEncryptionSetID?: string;
    dnsPrefix?: string;
    enableRBAC?: boolean;
    fqdn?: string;
    fqdnSubdomain?: string;
    httpProxyConfig?: { httpProxy?: string; httpsProxy?: string; noProxy?: string[]; trustedCa?: string };
    identityProfile?: { kubeletidentity?: { clientId?: string; objectId?: string; resourceId?: string } };
    ingressProfile?: { webAppRouting?: Switch & { dnsZoneResourceIds?: string[]; nginx?: { defaultIngressControllerType?: string } } };
    kubernetesVersion?: string;
    linuxProfile?: { adminUsername: string; ssh?: { publicKeys?: { keyData: string }[] } };
    metricsProfile?: { costAnalysis?: Switch };
    networkProfile?: NetworkProfile;
    nodeResourceGroup?: string;
    oidcIssuerProfile?: Switch & { issuerURL?: string };
    securityProfile?: {
      azureKeyVaultKms?: Switch & { keyId?: string; keyVaultNetworkAccess?: string };
      customCATrustCertificates?: string[];
      defender?: { logAnalyticsWorkspaceResourceId?: string; securityMonitoring?: Switch };
      imageCleaner?: Switch & { intervalHours?: number };
      workloadIdentity?: Switch;
    };
    serviceMeshProfile?: {
      istio?: {
        certificateAuthority?: {
          plugin?: {
            certChainObjectName?: string;
            certObjectName?: string;
            keyObjectName?: string;
            keyVaultId?: string;
            rootCertObjectName?: string;
          };
        };
        components?: { ingressGateways?: { enabled?: boolean; mode?: string }[] };
        revisions?: string[];
      };
      mode?: string;
    };
    servicePrincipalProfile?: { clientId?: string };
    storageProfile?: { blobCSIDriver?: Switch; diskCSIDriver?: Switch; fileCSIDriver?: Switch; snapshotController?: Switch };
    supportPlan?: string;
    upgradeSettings?: { overrideSettings?: { forceUpgrade?: boolean; until?: string } };
    windowsProfile?: { adminUsername?: string; gmsaProfile?: { dnsServer?: string; rootDomainName?: string }; licenseType?: string };
    workloadAutoScalerProfile?: { keda?: Switch; verticalPodAutoscaler?: Switch };
  };
}

interface IdReference {
  id: string;
}

export interface NetworkProfile {
  advancedNetworking?: Switch & { observability?: Switch; security?: Switch };
  dnsServiceIP?: string;
  ipFamilies?: string[];
  loadBalancerProfile?: {
    allocatedOutboundPorts?: number;
    backendPoolType?: string;
    idleTimeoutInMinutes?: number;
    managedOutboundIPs?: { count?: number; countIPv6?: number };
    outboundIPPrefixes?: { publicIPPrefixes?: IdReference[] };
    outboundIPs?: { publicIPs?: IdReference[] };
  };
  loadBalancerSku?: string;
  natGatewayProfile?: { idleTimeoutInMinutes?: number; managedOutboundIPProfile?: { count?: number } };
  networkDataplane?: string;
  networkMode?: string;
  networkPlugin?: string;
  networkPluginMode?: string;
  networkPolicy?: string;
  outboundType?: string;
  podCidr?: string;
  podCidrs?: string[];
  serviceCidr?: string;
  serviceCidrs?: string[];
}

/** Read-only properties of a cluster, defaults that ARM tells in full, and what the provider has no place for. */
export const IGNORED = [
  '/eTag',
  '/sku.name',
  'aadProfile.managed',
  'addonProfiles',
  'agentPoolProfiles',
  'apiServerAccessProfile.disableRunCommand',
  'autoScalerProfile',
  'autoUpgradeProfile.nodeOSUpgradeChannel',
  'azureMonitorProfile.containerInsights',
  'azurePortalFQDN',
  'currentKubernetesVersion',
  'eTag',
  'fqdn',
  'identityProfile',
  'ingressProfile.webAppRouting.identity',
  'kubernetesVersion',
  'maxAgentPools',
  'networkProfile',
  'nodeProvisioningProfile',
  'nodeResourceGroup',
  'nodeResourceGroupProfile',
  'oidcIssuerProfile.issuerURL',
  'powerState',
  'privateFQDN',
  'privateLinkResources',
  'publicNetworkAccess',
  'resourceUID',
  'securityProfile.imageCleaner',
  'servicePrincipalProfile.secret',
  'status',
  'windowsProfile',
  'httpProxyConfig.effectiveNoProxy',
] as const;

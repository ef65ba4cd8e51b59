import type { ApiManagementConfig } from '@cdktf/provider-azurerm/lib/api-management';
import type { ArmResource } from '../../arm/resource';
import type { AbsorbedPart, MapperContext } from '../mapper';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';

const armType = 'Microsoft.ApiManagement/service';

/** Settings of the portals and the tenant, and what comes with every service: its administrator, system groups, an all-access subscription. */
const PARTS: AbsorbedPart[] = [
  ...['portalsettings/signin', 'portalsettings/signup', 'portalsettings/delegation', 'tenant/access'].map(
    (path): AbsorbedPart => ({
      armType: `${armType}/${path.split('/')[0]}`,
      apiVersion: '2022-08-01',
      discovery: [{ by: 'singleton', parent: armType, path }],
      ignored: ['validationKey', 'primaryKey', 'secondaryKey', 'id', 'principalId', 'termsOfService'],
    }),
  ),
  ...['groups', 'groups/users', 'policies', 'products', 'subscriptions', 'users'].map(
    (type): AbsorbedPart => ({ armType: `${armType}/${type}`, apiVersion: '2022-08-01', discovery: [], ignored: ['/properties'] }),
  ),
];

const GATEWAY = 'Microsoft.WindowsAzure.ApiManagement.Gateway.';
const HTTP2 = `${GATEWAY}Protocols.Server.Http2`;
const AZURES_SENDER = 'apimgmt-noreply@mail.windowsazure.com';

/** Old protocols and ciphers that a gateway may speak: ARM's name below `…Gateway.Security.` → the provider's. */
const SECURITY: Record<string, string> = {
  'Backend.Protocols.Ssl30': 'backendSsl30Enabled',
  'Backend.Protocols.Tls10': 'backendTls10Enabled',
  'Backend.Protocols.Tls11': 'backendTls11Enabled',
  'Protocols.Ssl30': 'frontendSsl30Enabled',
  'Protocols.Tls10': 'frontendTls10Enabled',
  'Protocols.Tls11': 'frontendTls11Enabled',
  'Ciphers.TripleDes168': 'tripleDesCiphersEnabled',
  'Ciphers.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA': 'tlsEcdheEcdsaWithAes128CbcShaCiphersEnabled',
  'Ciphers.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA': 'tlsEcdheEcdsaWithAes256CbcShaCiphersEnabled',
  'Ciphers.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA': 'tlsEcdheRsaWithAes128CbcShaCiphersEnabled',
  'Ciphers.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA': 'tlsEcdheRsaWithAes256CbcShaCiphersEnabled',
  'Ciphers.TLS_RSA_WITH_AES_128_CBC_SHA': 'tlsRsaWithAes128CbcShaCiphersEnabled',
  'Ciphers.TLS_RSA_WITH_AES_128_CBC_SHA256': 'tlsRsaWithAes128CbcSha256CiphersEnabled',
  'Ciphers.TLS_RSA_WITH_AES_128_GCM_SHA256': 'tlsRsaWithAes128GcmSha256CiphersEnabled',
  'Ciphers.TLS_RSA_WITH_AES_256_CBC_SHA': 'tlsRsaWithAes256CbcShaCiphersEnabled',
  'Ciphers.TLS_RSA_WITH_AES_256_CBC_SHA256': 'tlsRsaWithAes256CbcSha256CiphersEnabled',
  'Ciphers.TLS_RSA_WITH_AES_256_GCM_SHA384': 'tlsRsaWithAes256GcmSha384CiphersEnabled',
};

interface HostName {
  certificateSource?: string;
  defaultSslBinding?: boolean;
  hostName?: string;
  identityClientId?: string;
  keyVaultId?: string;
  negotiateClientCertificate?: boolean;
  type?: string;
}

const isOn = (properties: Record<string, string> | undefined, name: string): boolean => properties?.[name]?.toLowerCase() === 'true';

function securityOf(properties: Record<string, string> | undefined): Record<string, boolean> | undefined {
  const on = Object.entries(SECURITY).filter(([name]) => isOn(properties, `${GATEWAY}Security.${name}`));
  return on.length > 0 ? Object.fromEntries(on.map(([, attribute]) => [attribute, true])) : undefined;
}

/** The names that Azure gives need no certificate and are not configuration. */
function hostNamesOf(service: Service) {
  const own = (service.properties.hostnameConfigurations ?? []).filter(({ certificateSource, hostName }: HostName) => {
    return certificateSource !== 'BuiltIn' && !/\.azure-api\.net$/.test(hostName ?? '');
  }) as HostName[];
  const ofType = (type: string) =>
    unlessEmpty(
      own
        .filter((host) => host.type === type)
        .map((host) => ({
          certificate: host.keyVaultId
            ? undefined
            : secret(`${host.hostName}Certificate`, `Certificate of ${host.hostName}, a PFX file in base 64.`),
          hostName: host.hostName ?? '',
          keyVaultCertificateId: unlessBlank(host.keyVaultId),
          negotiateClientCertificate: unlessDefault(host.negotiateClientCertificate, false),
          sslKeyvaultIdentityClientId: unlessBlank(host.identityClientId),
        })),
    );
  if (own.length === 0) return undefined;
  const bindings = own.filter(({ type }) => type === 'Proxy').map(({ defaultSslBinding }) => defaultSslBinding);
  return {
    developerPortal: ofType('DeveloperPortal'),
    management: ofType('Management'),
    portal: ofType('Portal'),
    proxy: ofType('Proxy')?.map((host, index) => ({ ...host, defaultSslBinding: bindings[index] || undefined })),
    scm: ofType('Scm'),
  };
}

/** Sign-in, sign-up and delegation of the developer portal and direct access to the tenant; all of them start off. Consumption and the v2 tiers have none. */
function portalOf(service: ArmResource, context: MapperContext) {
  if (/^consumption$|v2$/i.test(service.sku?.name ?? '')) return {};
  const settings = (path: string) => (context.part(service, path)?.properties ?? {}) as Record<string, never>;
  const { enabled: signIn } = settings('portalsettings/signin') as { enabled?: boolean };
  const { enabled: signUp, termsOfService: terms } = settings('portalsettings/signup') as {
    enabled?: boolean;
    termsOfService?: { consentRequired?: boolean; enabled?: boolean; text?: string };
  };
  const { subscriptions, url, userRegistration } = settings('portalsettings/delegation') as {
    subscriptions?: { enabled?: boolean };
    url?: string;
    userRegistration?: { enabled?: boolean };
  };
  const { enabled: access } = settings('tenant/access') as { enabled?: boolean };
  const isDelegated = (subscriptions?.enabled ?? false) || (userRegistration?.enabled ?? false);
  return {
    delegation:
      url || isDelegated
        ? {
            subscriptionsEnabled: unlessDefault(subscriptions?.enabled, false),
            url: unlessBlank(url),
            userRegistrationEnabled: unlessDefault(userRegistration?.enabled, false),
            validationKey: url
              ? secret('delegationValidationKey', 'Key that requests of the delegated portal are signed with.')
              : undefined,
          }
        : undefined,
    signIn: signIn ? { enabled: true } : undefined,
    signUp:
      signUp || terms?.enabled
        ? {
            enabled: signUp ?? false,
            termsOfService: {
              consentRequired: terms?.consentRequired ?? false,
              enabled: terms?.enabled ?? false,
              text: unlessBlank(terms?.text),
            },
          }
        : undefined,
    tenantAccess: access ? { enabled: true } : undefined,
  };
}

interface Service extends ArmResource {
  properties: {
    additionalLocations?: {
      disableGateway?: boolean;
      location?: string;
      publicIpAddressId?: string;
      sku?: { capacity?: number };
      virtualNetworkConfiguration?: { subnetResourceId?: string };
      zones?: string[];
    }[];
    apiVersionConstraint?: { minApiVersion?: string };
    certificates?: { storeName?: string }[];
    customProperties?: Record<string, string>;
    developerPortalUrl?: string;
    disableGateway?: boolean;
    enableClientCertificate?: boolean;
    gatewayUrl?: string;
    hostnameConfigurations?: HostName[];
    managementApiUrl?: string;
    notificationSenderEmail?: string;
    portalUrl?: string;
    publicIpAddressId?: string;
    publicNetworkAccess?: string;
    publisherEmail?: string;
    publisherName?: string;
    scmUrl?: string;
    virtualNetworkConfiguration?: { subnetResourceId?: string };
    virtualNetworkType?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management */
export const apiManagement = defineMapper<Service>({
  armType: 'Microsoft.ApiManagement/service',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management',
  nameScope: 'global',
  nameRule: { minLength: 1, maxLength: 50, characters: 'a-zA-Z0-9-' },
  holdsData: true,
  ignored: [
    'createdAtUtc',
    'targetProvisioningState',
    'gatewayRegionalUrl',
    'gatewayUrl',
    'portalUrl',
    'managementApiUrl',
    'scmUrl',
    'developerPortalUrl',
    'publicIPAddresses',
    'privateIPAddresses',
    'privateEndpointConnections',
    'platformVersion',
    'outboundPublicIPAddresses',
    'natGatewayState',
    'developerPortalStatus',
    'legacyPortalStatus',
    'releaseChannel',
    'configurationApi',
    'restore',
    'certificates',
    'hostnameConfigurations',
    'additionalLocations',
    'customProperties',
    'virtualNetworkConfiguration',
    'notificationSenderEmail',
  ],
  absorbs: PARTS,
  unreadOnImport: ['certificate'],
  exports: ({ properties: p }) => ({
    developerPortalUrl: p.developerPortalUrl,
    gatewayUrl: p.gatewayUrl,
    managementApiUrl: p.managementApiUrl,
    portalUrl: p.portalUrl,
    scmUrl: p.scmUrl,
  }),
  toConfig: (r, p, context) => {
    const network = p.virtualNetworkConfiguration?.subnetResourceId;
    const sender = unlessBlank(p.notificationSenderEmail);
    return {
      ...regional(r),
      additionalLocation: unlessEmpty(
        p.additionalLocations?.map((location) => ({
          capacity: location.sku?.capacity,
          gatewayDisabled: unlessDefault(location.disableGateway, false),
          location: location.location ?? '',
          publicIpAddressId: unlessBlank(location.publicIpAddressId),
          virtualNetworkConfiguration: location.virtualNetworkConfiguration?.subnetResourceId
            ? { subnetId: location.virtualNetworkConfiguration.subnetResourceId }
            : undefined,
          zones: unlessEmpty(location.zones),
        })),
      ),
      certificate: unlessEmpty(
        p.certificates?.map(({ storeName }, index) => ({
          encodedCertificate: secret(`certificate${index + 1}`, 'A certificate that the gateway trusts, in base 64.'),
          storeName: storeName ?? 'Root',
        })),
      ),
      clientCertificateEnabled: unlessDefault(p.enableClientCertificate, false),
      ...portalOf(r, context),
      gatewayDisabled: unlessDefault(p.disableGateway, false),
      hostnameConfiguration: hostNamesOf(r),
      identity: identityOf(r),
      minApiVersion: unlessBlank(p.apiVersionConstraint?.minApiVersion),
      notificationSenderEmail: sender === AZURES_SENDER ? undefined : sender,
      protocols: isOn(p.customProperties, HTTP2) ? { http2Enabled: true } : undefined,
      publicIpAddressId: unlessBlank(p.publicIpAddressId),
      publicNetworkAccessEnabled: unlessDefault((p.publicNetworkAccess ?? 'Enabled') === 'Enabled', true),
      publisherEmail: p.publisherEmail ?? '',
      publisherName: p.publisherName ?? '',
      security: securityOf(p.customProperties),
      skuName: `${r.sku?.name ?? ''}_${r.sku?.capacity ?? 0}`,
      virtualNetworkConfiguration: network ? { subnetId: network } : undefined,
      virtualNetworkType: unlessDefault(unlessBlank(p.virtualNetworkType), 'None'),
      zones: unlessEmpty(r.zones),
    } satisfies ApiManagementConfig;
  },
});

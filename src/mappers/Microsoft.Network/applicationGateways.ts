import type { ApplicationGatewayConfig } from '@cdktf/provider-azurerm/lib/application-gateway';
import type { ArmResource } from '../../arm/resource';
import * as gateway from '../application-gateway';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';

interface IpConfiguration {
  primary?: boolean;
  privateIPAddress?: string;
  privateIPAllocationMethod?: string;
  privateLinkConfiguration?: Reference;
  publicIPAddress?: Reference;
  subnet?: Reference;
}

interface BackendHttpSettings {
  affinityCookieName?: string;
  authenticationCertificates?: Reference[];
  connectionDraining?: { drainTimeoutInSec?: number; enabled?: boolean };
  cookieBasedAffinity?: string;
  dedicatedBackendConnection?: boolean;
  hostName?: string;
  path?: string;
  pickHostNameFromBackendAddress?: boolean;
  port?: number;
  probe?: Reference;
  protocol?: string;
  requestTimeout?: number;
  trustedRootCertificates?: Reference[];
}

interface HttpListener {
  customErrorConfigurations?: gateway.CustomError[];
  firewallPolicy?: Reference;
  frontendIPConfiguration?: Reference;
  frontendPort?: Reference;
  hostName?: string;
  hostNames?: string[];
  protocol?: string;
  requireServerNameIndication?: boolean;
  sslCertificate?: Reference;
  sslProfile?: Reference;
}

interface Probe {
  host?: string;
  interval?: number;
  match?: { body?: string; statusCodes?: string[] };
  minServers?: number;
  path?: string;
  pickHostNameFromBackendHttpSettings?: boolean;
  port?: number;
  protocol?: string;
  timeout?: number;
  unhealthyThreshold?: number;
}

type Elements<P> = gateway.Element<P>[];

interface ApplicationGateway extends ArmResource {
  properties: {
    authenticationCertificates?: Elements<gateway.Certificate>;
    autoscaleConfiguration?: { minCapacity?: number; maxCapacity?: number };
    backendAddressPools?: Elements<{ backendAddresses?: { fqdn?: string; ipAddress?: string }[] }>;
    backendHttpSettingsCollection?: Elements<BackendHttpSettings>;
    customErrorConfigurations?: gateway.CustomError[];
    enableFips?: boolean;
    enableHttp2?: boolean;
    firewallPolicy?: Reference;
    forceFirewallPolicyAssociation?: boolean;
    frontendIPConfigurations?: Elements<IpConfiguration>;
    frontendPorts?: Elements<{ port?: number }>;
    gatewayIPConfigurations?: Elements<{ subnet?: Reference }>;
    globalConfiguration?: { enableRequestBuffering?: boolean; enableResponseBuffering?: boolean };
    httpListeners?: Elements<HttpListener>;
    privateLinkConfigurations?: Elements<{ ipConfigurations?: Elements<IpConfiguration> }>;
    probes?: Elements<Probe>;
    redirectConfigurations?: Elements<gateway.RedirectConfiguration>;
    requestRoutingRules?: Elements<gateway.RequestRoutingRule>;
    rewriteRuleSets?: Elements<gateway.RewriteRuleSet>;
    sku?: { capacity?: number; name?: string; tier?: string };
    sslCertificates?: Elements<gateway.Certificate>;
    sslPolicy?: gateway.SslPolicy;
    sslProfiles?: Elements<gateway.SslProfile>;
    trustedClientCertificates?: Elements<gateway.Certificate>;
    trustedRootCertificates?: Elements<gateway.Certificate>;
    urlPathMaps?: Elements<gateway.UrlPathMap>;
    webApplicationFirewallConfiguration?: gateway.WafConfiguration;
  };
}

const COLLECTIONS = [
  'authenticationCertificates',
  'backendAddressPools',
  'backendHttpSettingsCollection',
  'frontendIPConfigurations',
  'frontendPorts',
  'gatewayIPConfigurations',
  'httpListeners',
  'privateLinkConfigurations',
  'privateLinkConfigurations.properties.ipConfigurations',
  'probes',
  'redirectConfigurations',
  'requestRoutingRules',
  'rewriteRuleSets',
  'sslCertificates',
  'sslProfiles',
  'trustedClientCertificates',
  'trustedRootCertificates',
  'urlPathMaps',
  'urlPathMaps.properties.pathRules',
];

/** Which parts use a part: ARM says so on both sides. */
const BACK_REFERENCES = [
  'authenticationCertificates.properties.backendHttpSettings',
  'backendAddressPools.properties.backendIPConfigurations',
  'backendAddressPools.properties.pathRules',
  'backendAddressPools.properties.requestRoutingRules',
  'backendAddressPools.properties.urlPathMaps',
  'backendHttpSettingsCollection.properties.pathRules',
  'backendHttpSettingsCollection.properties.requestRoutingRules',
  'backendHttpSettingsCollection.properties.urlPathMaps',
  'frontendIPConfigurations.properties.httpListeners',
  'frontendPorts.properties.httpListeners',
  'httpListeners.properties.redirectConfiguration',
  'httpListeners.properties.requestRoutingRules',
  'privateLinkConfigurations.properties.frontendIPConfigurations',
  'probes.properties.backendHttpSettings',
  'redirectConfigurations.properties.pathRules',
  'redirectConfigurations.properties.requestRoutingRules',
  'redirectConfigurations.properties.urlPathMaps',
  'rewriteRuleSets.properties.pathRules',
  'rewriteRuleSets.properties.requestRoutingRules',
  'rewriteRuleSets.properties.urlPathMaps',
  'sslCertificates.properties.httpListeners',
  'sslProfiles.properties.httpListeners',
  'trustedClientCertificates.properties.sslProfiles',
  'trustedRootCertificates.properties.backendHttpSettings',
  'urlPathMaps.properties.requestRoutingRules',
];

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/application_gateway */
export const applicationGateway = defineMapper<ApplicationGateway>({
  armType: 'Microsoft.Network/applicationGateways',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_application_gateway',
  unreadOnImport: ['authentication_certificate', 'ssl_certificate', 'trusted_root_certificate'],
  ignored: [
    ...COLLECTIONS.flatMap((collection) => [`${collection}.id`, `${collection}.type`]),
    ...BACK_REFERENCES,
    'backendAddressPools.properties.backendAddresses.fqdn',
    'backendHttpSettingsCollection.properties.probeEnabled',
    'defaultPredefinedSslPolicy',
    'frontendIPConfigurations.properties.privateIPAddress',
    'operationalState',
    'privateEndpointConnections',
    'privateLinkConfigurations.properties.ipConfigurations.properties.privateIPAddress',
    'resourceGuid',
    'sku.family',
    'sslCertificates.properties.publicCertData',
    'trustedClientCertificates.properties.clientCertIssuerDN',
    'trustedClientCertificates.properties.validatedCertData',
    'webApplicationFirewallConfiguration.maxRequestBodySize',
  ],
  toConfig: (resource, p) =>
    ({
      ...regional(resource),
      authenticationCertificate: unlessEmpty(
        p.authenticationCertificates?.map((certificate) => ({ name: certificate.name, data: gateway.publicCertificateOf(certificate) })),
      ),
      autoscaleConfiguration: p.autoscaleConfiguration && {
        minCapacity: p.autoscaleConfiguration.minCapacity ?? 0,
        maxCapacity: p.autoscaleConfiguration.maxCapacity || undefined,
      },
      backendAddressPool: (p.backendAddressPools ?? []).map(({ name, properties: pool }) => ({
        name,
        fqdns: unlessEmpty(pool?.backendAddresses?.flatMap(({ fqdn, ipAddress }) => (ipAddress ? [] : (fqdn ?? [])))),
        ipAddresses: unlessEmpty(pool?.backendAddresses?.flatMap(({ ipAddress }) => ipAddress ?? [])),
      })),
      backendHttpSettings: (p.backendHttpSettingsCollection ?? []).map(({ name, properties: settings }) => ({
        name,
        affinityCookieName: unlessBlank(settings?.affinityCookieName),
        authenticationCertificate: unlessEmpty(
          settings?.authenticationCertificates?.map((reference) => ({ name: gateway.partName(reference) ?? '' })),
        ),
        connectionDraining: settings?.connectionDraining && {
          drainTimeoutSec: settings.connectionDraining.drainTimeoutInSec ?? 0,
          enabled: settings.connectionDraining.enabled ?? false,
        },
        cookieBasedAffinity: settings?.cookieBasedAffinity ?? '',
        dedicatedBackendConnectionEnabled: unlessDefault(settings?.dedicatedBackendConnection, false),
        hostName: unlessBlank(settings?.hostName),
        path: unlessBlank(settings?.path),
        pickHostNameFromBackendAddress: unlessDefault(settings?.pickHostNameFromBackendAddress, false),
        port: settings?.port ?? 0,
        probeName: gateway.partName(settings?.probe),
        protocol: settings?.protocol ?? '',
        requestTimeout: unlessDefault(settings?.requestTimeout, 30),
        trustedRootCertificateNames: unlessEmpty(
          settings?.trustedRootCertificates?.flatMap((reference) => gateway.partName(reference) ?? []),
        ),
      })),
      customErrorConfiguration: gateway.customErrorsOf(p.customErrorConfigurations),
      enableHttp2: unlessDefault(p.enableHttp2, false),
      fipsEnabled: unlessDefault(p.enableFips, false),
      firewallPolicyId: unlessBlank(p.firewallPolicy?.id),
      forceFirewallPolicyAssociation: unlessDefault(p.forceFirewallPolicyAssociation, false),
      frontendIpConfiguration: (p.frontendIPConfigurations ?? []).map(({ name, properties: frontend }) => ({
        name,
        privateIpAddress: frontend?.privateIPAllocationMethod === 'Static' ? frontend.privateIPAddress : undefined,
        privateIpAddressAllocation: unlessDefault(frontend?.privateIPAllocationMethod, 'Dynamic'),
        privateLinkConfigurationName: gateway.partName(frontend?.privateLinkConfiguration),
        publicIpAddressId: unlessBlank(frontend?.publicIPAddress?.id),
        subnetId: unlessBlank(frontend?.subnet?.id),
      })),
      frontendPort: (p.frontendPorts ?? []).map(({ name, properties }) => ({ name, port: properties?.port ?? 0 })),
      gatewayIpConfiguration: (p.gatewayIPConfigurations ?? []).map(({ name, properties }) => ({
        name,
        subnetId: properties?.subnet?.id ?? '',
      })),
      global: p.globalConfiguration && {
        requestBufferingEnabled: p.globalConfiguration.enableRequestBuffering ?? false,
        responseBufferingEnabled: p.globalConfiguration.enableResponseBuffering ?? false,
      },
      httpListener: (p.httpListeners ?? []).map(({ name, properties: listener }) => ({
        name,
        customErrorConfiguration: gateway.customErrorsOf(listener?.customErrorConfigurations),
        firewallPolicyId: unlessBlank(listener?.firewallPolicy?.id),
        frontendIpConfigurationName: gateway.partName(listener?.frontendIPConfiguration) ?? '',
        frontendPortName: gateway.partName(listener?.frontendPort) ?? '',
        hostName: unlessBlank(listener?.hostName),
        hostNames: unlessEmpty(listener?.hostNames),
        protocol: listener?.protocol ?? '',
        requireSni: unlessDefault(listener?.requireServerNameIndication, false),
        sslCertificateName: gateway.partName(listener?.sslCertificate),
        sslProfileName: gateway.partName(listener?.sslProfile),
      })),
      identity: identityOf(resource),
      privateLinkConfiguration: unlessEmpty(
        p.privateLinkConfigurations?.map(({ name, properties: link }) => ({
          name,
          ipConfiguration: (link?.ipConfigurations ?? []).map(({ name: ipName, properties: ip }) => ({
            name: ipName,
            primary: ip?.primary ?? false,
            privateIpAddress: ip?.privateIPAllocationMethod === 'Static' ? ip.privateIPAddress : undefined,
            privateIpAddressAllocation: ip?.privateIPAllocationMethod ?? '',
            subnetId: ip?.subnet?.id ?? '',
          })),
        })),
      ),
      probe: unlessEmpty(
        p.probes?.map(({ name, properties: probe }) => ({
          name,
          host: unlessBlank(probe?.host),
          interval: probe?.interval ?? 0,
          match: probe?.match && { body: unlessBlank(probe.match.body), statusCode: [...(probe.match.statusCodes ?? [])] },
          minimumServers: unlessDefault(probe?.minServers, 0),
          path: unlessBlank(probe?.path) ?? '',
          pickHostNameFromBackendHttpSettings: unlessDefault(probe?.pickHostNameFromBackendHttpSettings, false),
          port: probe?.port || undefined,
          protocol: probe?.protocol ?? '',
          timeout: probe?.timeout ?? 0,
          unhealthyThreshold: probe?.unhealthyThreshold ?? 0,
        })),
      ),
      redirectConfiguration: gateway.redirectConfigurationsOf(p.redirectConfigurations),
      requestRoutingRule: gateway.requestRoutingRulesOf(p.requestRoutingRules),
      rewriteRuleSet: gateway.rewriteRuleSetsOf(p.rewriteRuleSets),
      sku: { name: p.sku?.name ?? '', tier: p.sku?.tier ?? '', capacity: p.sku?.capacity || undefined },
      sslCertificate: gateway.sslCertificatesOf(p.sslCertificates),
      sslPolicy: gateway.sslPolicyOf(p.sslPolicy),
      sslProfile: gateway.sslProfilesOf(p.sslProfiles),
      trustedClientCertificate: unlessEmpty(
        p.trustedClientCertificates?.map((certificate) => ({ name: certificate.name, data: gateway.publicCertificateOf(certificate) })),
      ),
      trustedRootCertificate: unlessEmpty(
        p.trustedRootCertificates?.map((certificate) => {
          const keyVaultSecretId = unlessBlank(certificate.properties?.keyVaultSecretId);
          return {
            name: certificate.name,
            ...(keyVaultSecretId ? { keyVaultSecretId } : { data: gateway.publicCertificateOf(certificate) }),
          };
        }),
      ),
      urlPathMap: gateway.urlPathMapsOf(p.urlPathMaps),
      wafConfiguration: gateway.wafConfigurationOf(p.webApplicationFirewallConfiguration),
      zones: unlessEmpty(resource.zones),
    }) satisfies ApplicationGatewayConfig,
});

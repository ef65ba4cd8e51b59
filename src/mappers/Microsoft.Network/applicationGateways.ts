import type { ApplicationGatewayConfig } from '@cdktf/provider-azurerm/lib/application-gateway';
import type { ArmResource } from '../../arm/resource';
import { APPLICATION_GATEWAY_IGNORED } from '../application-gateway-ignored';
import * as routing from '../application-gateway-routing';
import * as security from '../application-gateway-security';
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
  customErrorConfigurations?: routing.CustomError[];
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

type Elements<P> = routing.Element<P>[];

interface ApplicationGateway extends ArmResource {
  properties: {
    authenticationCertificates?: Elements<security.Certificate>;
    autoscaleConfiguration?: { minCapacity?: number; maxCapacity?: number };
    backendAddressPools?: Elements<{ backendAddresses?: { fqdn?: string; ipAddress?: string }[] }>;
    backendHttpSettingsCollection?: Elements<BackendHttpSettings>;
    customErrorConfigurations?: routing.CustomError[];
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
    redirectConfigurations?: Elements<routing.RedirectConfiguration>;
    requestRoutingRules?: Elements<routing.RequestRoutingRule>;
    rewriteRuleSets?: Elements<routing.RewriteRuleSet>;
    sku?: { capacity?: number; name?: string; tier?: string };
    sslCertificates?: Elements<security.Certificate>;
    sslPolicy?: security.SslPolicy;
    sslProfiles?: Elements<security.SslProfile>;
    trustedClientCertificates?: Elements<security.Certificate>;
    trustedRootCertificates?: Elements<security.Certificate>;
    urlPathMaps?: Elements<routing.UrlPathMap>;
    webApplicationFirewallConfiguration?: security.WafConfiguration;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/application_gateway */
export const applicationGateway = defineMapper<ApplicationGateway>({
  armType: 'Microsoft.Network/applicationGateways',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_application_gateway',
  unreadOnImport: ['authentication_certificate', 'ssl_certificate', 'trusted_root_certificate'],
  ignored: APPLICATION_GATEWAY_IGNORED,
  toConfig: (resource, p) =>
    ({
      ...regional(resource),
      authenticationCertificate: unlessEmpty(
        p.authenticationCertificates?.map((certificate) => ({ name: certificate.name, data: security.publicCertificateOf(certificate) })),
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
          settings?.authenticationCertificates?.map((reference) => ({ name: routing.partName(reference) ?? '' })),
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
        probeName: routing.partName(settings?.probe),
        protocol: settings?.protocol ?? '',
        requestTimeout: unlessDefault(settings?.requestTimeout, 30),
        trustedRootCertificateNames: unlessEmpty(
          settings?.trustedRootCertificates?.flatMap((reference) => routing.partName(reference) ?? []),
        ),
      })),
      customErrorConfiguration: routing.customErrorsOf(p.customErrorConfigurations),
      enableHttp2: unlessDefault(p.enableHttp2, false),
      fipsEnabled: unlessDefault(p.enableFips, false),
      firewallPolicyId: unlessBlank(p.firewallPolicy?.id),
      forceFirewallPolicyAssociation: unlessDefault(p.forceFirewallPolicyAssociation, false),
      frontendIpConfiguration: (p.frontendIPConfigurations ?? []).map(({ name, properties: frontend }) => ({
        name,
        privateIpAddress: frontend?.privateIPAllocationMethod === 'Static' ? frontend.privateIPAddress : undefined,
        privateIpAddressAllocation: unlessDefault(frontend?.privateIPAllocationMethod, 'Dynamic'),
        privateLinkConfigurationName: routing.partName(frontend?.privateLinkConfiguration),
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
        customErrorConfiguration: routing.customErrorsOf(listener?.customErrorConfigurations),
        firewallPolicyId: unlessBlank(listener?.firewallPolicy?.id),
        frontendIpConfigurationName: routing.partName(listener?.frontendIPConfiguration) ?? '',
        frontendPortName: routing.partName(listener?.frontendPort) ?? '',
        hostName: unlessBlank(listener?.hostName),
        hostNames: unlessEmpty(listener?.hostNames),
        protocol: listener?.protocol ?? '',
        requireSni: unlessDefault(listener?.requireServerNameIndication, false),
        sslCertificateName: routing.partName(listener?.sslCertificate),
        sslProfileName: routing.partName(listener?.sslProfile),
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
      redirectConfiguration: routing.redirectConfigurationsOf(p.redirectConfigurations),
      requestRoutingRule: routing.requestRoutingRulesOf(p.requestRoutingRules),
      rewriteRuleSet: routing.rewriteRuleSetsOf(p.rewriteRuleSets),
      sku: { name: p.sku?.name ?? '', tier: p.sku?.tier ?? '', capacity: p.sku?.capacity || undefined },
      sslCertificate: security.sslCertificatesOf(p.sslCertificates),
      sslPolicy: security.sslPolicyOf(p.sslPolicy),
      sslProfile: security.sslProfilesOf(p.sslProfiles),
      trustedClientCertificate: unlessEmpty(
        p.trustedClientCertificates?.map((certificate) => ({ name: certificate.name, data: security.publicCertificateOf(certificate) })),
      ),
      trustedRootCertificate: unlessEmpty(
        p.trustedRootCertificates?.map((certificate) => {
          const keyVaultSecretId = unlessBlank(certificate.properties?.keyVaultSecretId);
          return {
            name: certificate.name,
            ...(keyVaultSecretId ? { keyVaultSecretId } : { data: security.publicCertificateOf(certificate) }),
          };
        }),
      ),
      urlPathMap: routing.urlPathMapsOf(p.urlPathMaps),
      wafConfiguration: security.wafConfigurationOf(p.webApplicationFirewallConfiguration),
      zones: unlessEmpty(resource.zones),
    }) satisfies ApplicationGatewayConfig,
});

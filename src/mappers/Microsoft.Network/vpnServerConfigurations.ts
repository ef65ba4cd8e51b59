import type { VpnServerConfigurationConfig } from '@cdktf/provider-azurerm/lib/vpn-server-configuration';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessEmpty } from '../mapper';
import { secret } from '../token';
import { ipsecAlgorithmsOf, type IpsecPolicy } from '../vpn-client';

interface RootCertificate {
  name?: string;
  publicCertData?: string;
}

interface Thumbprint {
  name?: string;
  thumbprint?: string;
}

interface VpnServerConfiguration extends ArmResource {
  properties: {
    aadAuthenticationParameters?: { aadAudience?: string; aadIssuer?: string; aadTenant?: string };
    radiusClientRootCertificates?: Thumbprint[];
    radiusServerRootCertificates?: RootCertificate[];
    radiusServers?: { radiusServerAddress?: string; radiusServerScore?: number }[];
    vpnAuthenticationTypes?: string[];
    vpnClientIpsecPolicies?: IpsecPolicy[];
    vpnClientRevokedCertificates?: Thumbprint[];
    vpnClientRootCertificates?: RootCertificate[];
    vpnProtocols?: string[];
  };
}

const rootCertificates = (certificates: RootCertificate[] | undefined) =>
  unlessEmpty(certificates?.map(({ name, publicCertData }) => ({ name: name ?? '', publicCertData: publicCertData ?? '' })));

const thumbprints = (certificates: Thumbprint[] | undefined) =>
  unlessEmpty(certificates?.map(({ name, thumbprint }) => ({ name: name ?? '', thumbprint: thumbprint ?? '' })));

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/vpn_server_configuration */
export const vpnServerConfiguration = defineMapper<VpnServerConfiguration>({
  armType: 'Microsoft.Network/vpnServerConfigurations',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_vpn_server_configuration',
  ignored: [
    'configurationPolicyGroups',
    'etag',
    'name',
    'p2SVpnGateways',
    'radiusServerAddress',
    'radiusServerSecret',
    'radiusServers.radiusServerSecret',
  ],
  toConfig: (configuration, p) => {
    const directory = p.aadAuthenticationParameters;
    const ipsecPolicy = p.vpnClientIpsecPolicies?.[0];
    return {
      ...regional(configuration),
      azureActiveDirectoryAuthentication: directory?.aadTenant
        ? [{ audience: directory.aadAudience ?? '', issuer: directory.aadIssuer ?? '', tenant: directory.aadTenant }]
        : undefined,
      clientRevokedCertificate: thumbprints(p.vpnClientRevokedCertificates),
      clientRootCertificate: rootCertificates(p.vpnClientRootCertificates),
      ipsecPolicy: ipsecPolicy && {
        ...ipsecAlgorithmsOf(ipsecPolicy),
        saDataSizeKilobytes: ipsecPolicy.saDataSizeKilobytes ?? 0,
        saLifetimeSeconds: ipsecPolicy.saLifeTimeSeconds ?? 0,
      },
      radius: {
        clientRootCertificate: thumbprints(p.radiusClientRootCertificates),
        server: unlessEmpty(
          p.radiusServers?.map(({ radiusServerAddress: address = '', radiusServerScore }) => ({
            address,
            score: radiusServerScore ?? 0,
            secret: secret('radiusServerSecret', `The secret that the VPN server configuration shares with the RADIUS server ${address}.`),
          })),
        ),
        serverRootCertificate: rootCertificates(p.radiusServerRootCertificates),
      },
      vpnAuthenticationTypes: [...(p.vpnAuthenticationTypes ?? [])],
      vpnProtocols: unlessEmpty(p.vpnProtocols),
    } satisfies VpnServerConfigurationConfig;
  },
});

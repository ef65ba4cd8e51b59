import { unlessBlank, unlessEmpty } from './mapper';
import { lastNameOf, type Reference } from './reference';
import { secret } from './token';

/** An IPsec policy as ARM writes it, in point-to-site settings and in connections. */
export interface IpsecPolicy {
  dhGroup?: string;
  ikeEncryption?: string;
  ikeIntegrity?: string;
  ipsecEncryption?: string;
  ipsecIntegrity?: string;
  pfsGroup?: string;
  saDataSizeKilobytes?: number;
  saLifeTimeSeconds?: number;
}

/** What every `ipsec_policy` block has, whatever it calls the lifetimes. */
export function ipsecAlgorithmsOf(policy: IpsecPolicy) {
  return {
    dhGroup: policy.dhGroup ?? '',
    ikeEncryption: policy.ikeEncryption ?? '',
    ikeIntegrity: policy.ikeIntegrity ?? '',
    ipsecEncryption: policy.ipsecEncryption ?? '',
    ipsecIntegrity: policy.ipsecIntegrity ?? '',
    pfsGroup: policy.pfsGroup ?? '',
  };
}

/** Point-to-site settings of a virtual network gateway. */
export interface VpnClientConfiguration {
  aadAudience?: string;
  aadIssuer?: string;
  aadTenant?: string;
  radiusServerAddress?: string;
  radiusServers?: { radiusServerAddress?: string; radiusServerScore?: number }[];
  vngClientConnectionConfigurations?: {
    name?: string;
    properties?: { virtualNetworkGatewayPolicyGroups?: Reference[]; vpnClientAddressPool?: { addressPrefixes?: string[] } };
  }[];
  vpnAuthenticationTypes?: string[];
  vpnClientAddressPool?: { addressPrefixes?: string[] };
  vpnClientIpsecPolicies?: IpsecPolicy[];
  vpnClientProtocols?: string[];
  vpnClientRevokedCertificates?: { name?: string; properties?: { thumbprint?: string } }[];
  vpnClientRootCertificates?: { name?: string; properties?: { publicCertData?: string } }[];
}

/** Block `vpn_client_configuration`; ARM keeps one without addresses where somebody opened point-to-site and set nothing. */
export function vpnClientOf(client: VpnClientConfiguration | undefined) {
  if (!client) return undefined;
  const radiusServerAddress = unlessBlank(client.radiusServerAddress);
  const ipsecPolicy = client.vpnClientIpsecPolicies?.[0];
  return {
    aadAudience: unlessBlank(client.aadAudience),
    aadIssuer: unlessBlank(client.aadIssuer),
    aadTenant: unlessBlank(client.aadTenant),
    addressSpace: [...(client.vpnClientAddressPool?.addressPrefixes ?? [])],
    ipsecPolicy: ipsecPolicy && {
      ...ipsecAlgorithmsOf(ipsecPolicy),
      saDataSizeInKilobytes: ipsecPolicy.saDataSizeKilobytes ?? 0,
      saLifetimeInSeconds: ipsecPolicy.saLifeTimeSeconds ?? 0,
    },
    radiusServer: unlessEmpty(
      client.radiusServers?.map((server) => ({
        address: server.radiusServerAddress ?? '',
        score: server.radiusServerScore ?? 0,
        secret: secret(
          'radiusServerSecret',
          `The secret that the gateway shares with the RADIUS server ${server.radiusServerAddress ?? ''}.`,
        ),
      })),
    ),
    radiusServerAddress,
    radiusServerSecret:
      radiusServerAddress &&
      secret('radiusServerSecret', `The secret that the gateway shares with the RADIUS server ${radiusServerAddress}.`),
    revokedCertificate: unlessEmpty(
      client.vpnClientRevokedCertificates?.map(({ name, properties }) => ({ name: name ?? '', thumbprint: properties?.thumbprint ?? '' })),
    ),
    rootCertificate: unlessEmpty(
      client.vpnClientRootCertificates?.map(({ name, properties }) => ({
        name: name ?? '',
        publicCertData: properties?.publicCertData ?? '',
      })),
    ),
    virtualNetworkGatewayClientConnection: unlessEmpty(
      client.vngClientConnectionConfigurations?.map(({ name, properties: connection }) => ({
        name: name ?? '',
        addressPrefixes: [...(connection?.vpnClientAddressPool?.addressPrefixes ?? [])],
        policyGroupNames: (connection?.virtualNetworkGatewayPolicyGroups ?? []).flatMap(({ id }) => (id ? [lastNameOf(id)] : [])),
      })),
    ),
    vpnAuthTypes: unlessEmpty(client.vpnAuthenticationTypes),
    vpnClientProtocols: unlessEmpty(client.vpnClientProtocols),
  };
}

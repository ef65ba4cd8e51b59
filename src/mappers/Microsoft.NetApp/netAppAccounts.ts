import type { NetappAccountConfig } from '@cdktf/provider-azurerm/lib/netapp-account';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';
import { secret } from '../token';

interface Directory {
  adName?: string;
  aesEncryption?: boolean;
  allowLocalNfsUsersWithLdap?: boolean;
  dns?: string;
  domain?: string;
  kdcIP?: string;
  ldapOverTLS?: boolean;
  ldapSigning?: boolean;
  organizationalUnit?: string;
  serverRootCACertificate?: string;
  site?: string;
  smbServerName?: string;
  username?: string;
}

const directoryOf = (directory: Directory) => ({
  aesEncryptionEnabled: directory.aesEncryption || undefined,
  dnsServers: (directory.dns ?? '').split(','),
  domain: directory.domain ?? '',
  kerberosAdName: unlessBlank(directory.adName),
  kerberosKdcIp: unlessBlank(directory.kdcIP),
  ldapOverTlsEnabled: directory.ldapOverTLS || undefined,
  ldapSigningEnabled: directory.ldapSigning || undefined,
  localNfsUsersWithLdapAllowed: directory.allowLocalNfsUsersWithLdap || undefined,
  organizationalUnit: unlessDefault(unlessBlank(directory.organizationalUnit), 'CN=Computers'),
  password: secret('activeDirectoryPassword', 'Password of the user that joins NetApp Files to the domain.'),
  serverRootCaCertificate: directory.serverRootCACertificate
    ? secret('serverRootCaCertificate', 'Root certificate of the domain’s servers, base64.')
    : undefined,
  siteName: unlessDefault(unlessBlank(directory.site), 'Default-First-Site-Name'),
  smbServerName: directory.smbServerName ?? '',
  username: directory.username ?? '',
});
interface Account extends ArmResource {
  properties: {
    activeDirectories?: Directory[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/netapp_account */
export const netappAccount = defineMapper<Account>({
  armType: 'Microsoft.NetApp/netAppAccounts',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_netapp_account',
  ignored: ['encryption', 'disableShowmount', 'multiAdStatus', 'nfsV4IDDomain', 'activeDirectories'],
  unreadOnImport: ['active_directory.password', 'active_directory.server_root_ca_certificate'],
  toConfig: (r, p) =>
    ({
      ...regional(r),
      activeDirectory: p.activeDirectories?.[0] && directoryOf(p.activeDirectories[0]),
      identity: identityOf(r),
    }) satisfies NetappAccountConfig,
});

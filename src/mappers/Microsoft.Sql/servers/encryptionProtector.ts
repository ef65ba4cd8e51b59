import type { MssqlServerTransparentDataEncryptionConfig } from '@cdktf/provider-azurerm/lib/mssql-server-transparent-data-encryption';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessDefault } from '../../mapper';

interface EncryptionProtector extends ArmResource {
  properties: { autoRotationEnabled?: boolean; serverKeyType?: string; uri?: string };
}

/**
 * Azure's own key is every server's default; a server that names its key itself (`keyId`) owns the fact. Both are absorbed by the server.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_server_transparent_data_encryption
 */
export const mssqlServerTransparentDataEncryption = defineMapper<EncryptionProtector>({
  armType: 'Microsoft.Sql/servers/encryptionProtector',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_server_transparent_data_encryption',
  discovery: { by: 'singleton', parent: 'Microsoft.Sql/servers', path: 'encryptionProtector/current' },
  ignored: ['serverKeyName', 'serverKeyType', 'subregion', 'thumbprint', '/kind', '/location'],
  when: ({ id, properties: p }, context) =>
    p?.serverKeyType === 'AzureKeyVault' && !context.get(id.split('/').slice(0, -2).join('/'))?.properties?.keyId,
  toConfig: (protector, p) => {
    const isHsm = p.uri?.includes('.managedhsm.');
    return {
      serverId: parentIdOf(protector),
      autoRotationEnabled: unlessDefault(p.autoRotationEnabled, false),
      keyVaultKeyId: isHsm ? undefined : p.uri,
      managedHsmKeyId: isHsm ? p.uri : undefined,
    } satisfies MssqlServerTransparentDataEncryptionConfig;
  },
});

import type { DatabricksWorkspaceConfig } from '@cdktf/provider-azurerm/lib/databricks-workspace';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { nameOf } from '../token';

interface Key {
  keyVaultProperties?: { keyName?: string; keyVaultUri?: string; keyVersion?: string };
}

function keyOf(key: Key | undefined): string | undefined {
  const { keyName, keyVaultUri, keyVersion } = key?.keyVaultProperties ?? {};
  return keyName ? `${keyVaultUri?.replace(/\/$/, '')}/keys/${keyName}/${keyVersion}` : undefined;
}

/** A network of one's own, and what follows from it; names of what Azure makes in the managed group are left to it. */
function customOf(workspace: ArmResource) {
  const text = (name: string) => unlessBlank(workspace.properties?.parameters?.[name]?.value as string | undefined);
  const network = text('customVirtualNetworkId');
  const [privateSubnet, publicSubnet] = [text('customPrivateSubnetName'), text('customPublicSubnetName')];
  const isPublic = workspace.properties?.parameters?.enableNoPublicIp?.value === false;
  const learning = text('amlWorkspaceId');
  if (!network && !isPublic && !learning) return undefined;
  return {
    machineLearningWorkspaceId: learning,
    noPublicIp: isPublic ? false : undefined,
    privateSubnetName: privateSubnet && nameOf(`${network}/subnets/${privateSubnet}`),
    // An association of a subnet has the id of the subnet.
    privateSubnetNetworkSecurityGroupAssociationId: privateSubnet && `${network}/subnets/${privateSubnet}`,
    publicSubnetName: publicSubnet && nameOf(`${network}/subnets/${publicSubnet}`),
    publicSubnetNetworkSecurityGroupAssociationId: publicSubnet && `${network}/subnets/${publicSubnet}`,
    virtualNetworkId: network,
  };
}

interface Workspace extends ArmResource {
  properties: {
    accessConnector?: { id?: string };
    defaultStorageFirewall?: string;
    encryption?: { entities?: { managedDisk?: Key & { rotationToLatestKeyVersionEnabled?: boolean }; managedServices?: Key } };
    enhancedSecurityCompliance?: {
      automaticClusterUpdate?: { value?: string };
      complianceSecurityProfile?: { complianceStandards?: string[]; value?: string };
      enhancedSecurityMonitoring?: { value?: string };
    };
    parameters?: Record<string, { value?: unknown } | undefined>;
    publicNetworkAccess?: string;
    requiredNsgRules?: string;
    workspaceId?: string;
    workspaceUrl?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/databricks_workspace */
export const databricksWorkspace = defineMapper<Workspace>({
  armType: 'Microsoft.Databricks/workspaces',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_databricks_workspace',
  holdsData: true,
  ignored: [
    'workspaceId',
    'workspaceUrl',
    'managedResourceGroupId',
    'authorizations',
    'createdBy',
    'updatedBy',
    'createdDateTime',
    'storageAccountIdentity',
    'managedDiskIdentity',
    'diskEncryptionSetId',
    'privateEndpointConnections',
    'isUcEnabled',
    'defaultCatalog',
    'uiDefinitionUri',
    'parameters',
    'encryption',
    'accessConnector.identityType',
    'accessConnector.userAssignedIdentityId',
    'enhancedSecurityCompliance',
    'computeMode',
  ],
  unreadOnImport: ['custom_parameters', 'managed_services_cmk_key_vault_id', 'managed_disk_cmk_key_vault_id'],
  exports: ({ properties: p }) => ({ workspaceId: p.workspaceId, workspaceUrl: p.workspaceUrl }),
  toConfig: (r, p) => {
    const { managedDisk, managedServices } = p.encryption?.entities ?? {};
    const value = (name: string) => p.parameters?.[name]?.value;
    const compliance = p.enhancedSecurityCompliance;
    const isOn = (setting: { value?: string } | undefined): true | undefined => (setting?.value === 'Enabled' ? true : undefined);
    const security = compliance && {
      automaticClusterUpdateEnabled: isOn(compliance.automaticClusterUpdate),
      complianceSecurityProfileEnabled: isOn(compliance.complianceSecurityProfile),
      complianceSecurityProfileStandards: unlessEmpty(
        compliance.complianceSecurityProfile?.complianceStandards?.filter((standard) => standard !== 'NONE'),
      ),
      enhancedSecurityMonitoringEnabled: isOn(compliance.enhancedSecurityMonitoring),
    };
    return {
      ...regional(r),
      accessConnectorId: unlessBlank(p.accessConnector?.id),
      customerManagedKeyEnabled: unlessDefault(value('prepareEncryption') === true, false),
      customParameters: customOf(r),
      defaultStorageFirewallEnabled: p.defaultStorageFirewall ? p.defaultStorageFirewall !== 'Disabled' : undefined,
      enhancedSecurityCompliance: security,
      infrastructureEncryptionEnabled: unlessDefault(value('requireInfrastructureEncryption') === true, false),
      managedDiskCmkKeyVaultKeyId: keyOf(managedDisk),
      managedDiskCmkRotationToLatestVersionEnabled: managedDisk?.rotationToLatestKeyVersionEnabled || undefined,
      managedServicesCmkKeyVaultKeyId: keyOf(managedServices),
      networkSecurityGroupRulesRequired: unlessBlank(p.requiredNsgRules),
      publicNetworkAccessEnabled: unlessDefault((p.publicNetworkAccess ?? 'Enabled') === 'Enabled', true),
      sku: r.sku?.name ?? '',
    } satisfies DatabricksWorkspaceConfig;
  },
});

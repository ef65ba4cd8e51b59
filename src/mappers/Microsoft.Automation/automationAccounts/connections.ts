import type { AutomationConnectionCertificateConfig } from '@cdktf/provider-azurerm/lib/automation-connection-certificate';
import type { AutomationConnectionClassicCertificateConfig } from '@cdktf/provider-azurerm/lib/automation-connection-classic-certificate';
import type { AutomationConnectionConfig } from '@cdktf/provider-azurerm/lib/automation-connection';
import type { AutomationConnectionServicePrincipalConfig } from '@cdktf/provider-azurerm/lib/automation-connection-service-principal';
import type { ArmResource } from '../../../arm/resource';
import { inAccount } from '../../automation/child';
import { defineMapper, ownName, unlessBlank } from '../../mapper';

interface Connection extends ArmResource {
  properties: {
    connectionType?: { name?: string };
    description?: string;
    fieldDefinitionValues?: Record<string, string>;
  };
}

const facts = {
  armType: 'Microsoft.Automation/automationAccounts/connections',
  apiVersion: '2023-11-01',
  ignored: ['creationTime', 'lastModifiedTime', 'connectionType'],
} as const;

const typeOf = ({ properties: p }: Connection): string => p?.connectionType?.name ?? '';
const common = (connection: Connection) => ({
  name: ownName(connection),
  ...inAccount(connection),
  description: unlessBlank(connection.properties.description),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_connection_certificate */
export const automationConnectionCertificate = defineMapper<Connection>({
  ...facts,
  terraformType: 'azurerm_automation_connection_certificate',
  when: (r) => typeOf(r) === 'Azure',
  toConfig: (r, p) =>
    ({
      ...common(r),
      automationCertificateName: p.fieldDefinitionValues?.['AutomationCertificateName'] ?? '',
      subscriptionId: p.fieldDefinitionValues?.['SubscriptionID'] ?? '',
    }) satisfies AutomationConnectionCertificateConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_connection_classic_certificate */
export const automationConnectionClassicCertificate = defineMapper<Connection>({
  ...facts,
  terraformType: 'azurerm_automation_connection_classic_certificate',
  when: (r) => typeOf(r) === 'AzureClassicCertificate',
  toConfig: (r, p) =>
    ({
      ...common(r),
      certificateAssetName: p.fieldDefinitionValues?.['CertificateAssetName'] ?? '',
      subscriptionId: p.fieldDefinitionValues?.['SubscriptionId'] ?? '',
      subscriptionName: p.fieldDefinitionValues?.['SubscriptionName'] ?? '',
    }) satisfies AutomationConnectionClassicCertificateConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_connection_service_principal */
export const automationConnectionServicePrincipal = defineMapper<Connection>({
  ...facts,
  terraformType: 'azurerm_automation_connection_service_principal',
  when: (r) => typeOf(r) === 'AzureServicePrincipal',
  toConfig: (r, p) =>
    ({
      ...common(r),
      applicationId: p.fieldDefinitionValues?.['ApplicationId'] ?? '',
      certificateThumbprint: p.fieldDefinitionValues?.['CertificateThumbprint'] ?? '',
      subscriptionId: p.fieldDefinitionValues?.['SubscriptionId'] ?? '',
      tenantId: p.fieldDefinitionValues?.['TenantId'] ?? '',
    }) satisfies AutomationConnectionServicePrincipalConfig,
});

/**
 * Connections of types of one's own; the others are taken by name.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_connection
 */
export const automationConnection = defineMapper<Connection>({
  ...facts,
  terraformType: 'azurerm_automation_connection',
  toConfig: (r, p) =>
    ({
      ...common(r),
      type: typeOf(r),
      values: p.fieldDefinitionValues ?? {},
    }) satisfies AutomationConnectionConfig,
});

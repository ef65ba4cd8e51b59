import type { SentinelDataConnectorAwsCloudTrailConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-aws-cloud-trail';
import type { SentinelDataConnectorAwsS3Config } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-aws-s3';
import type { SentinelDataConnectorAzureActiveDirectoryConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-azure-active-directory';
import type { SentinelDataConnectorAzureAdvancedThreatProtectionConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-azure-advanced-threat-protection';
import type { SentinelDataConnectorAzureSecurityCenterConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-azure-security-center';
import type { SentinelDataConnectorDynamics365Config } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-dynamics-365';
import type { SentinelDataConnectorIotConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-iot';
import type { SentinelDataConnectorMicrosoftCloudAppSecurityConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-microsoft-cloud-app-security';
import type { SentinelDataConnectorMicrosoftDefenderAdvancedThreatProtectionConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-microsoft-defender-advanced-threat-protection';
import type { SentinelDataConnectorMicrosoftThreatProtectionConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-microsoft-threat-protection';
import type { SentinelDataConnectorOffice365Config } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-office-365';
import type { SentinelDataConnectorOffice365ProjectConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-office-365-project';
import type { SentinelDataConnectorOfficeAtpConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-office-atp';
import type { SentinelDataConnectorOfficeIrmConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-office-irm';
import type { SentinelDataConnectorOfficePowerBiConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-office-power-bi';
import type { SentinelDataConnectorThreatIntelligenceConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-threat-intelligence';
import type { SentinelDataConnectorThreatIntelligenceTaxiiConfig } from '@cdktf/provider-azurerm/lib/sentinel-data-connector-threat-intelligence-taxii';
import type { ArmResource } from '../../arm/resource';
import { inWorkspace } from '../sentinel/workspace';
import { defineMapper, unlessBlank, unlessDefault } from '../mapper';
import { secret } from '../token';

interface Connector extends ArmResource {
  properties: {
    awsRoleArn?: string;
    collectionId?: string;
    dataTypes?: Record<string, State>;
    destinationTable?: string;
    friendlyName?: string;
    pollingFrequency?: string;
    roleArn?: string;
    sqsUrls?: string[];
    subscriptionId?: string;
    taxiiLookbackPeriod?: string;
    taxiiServer?: string;
    tipLookbackPeriod?: string;
    userName?: string;
  };
}

const facts = {
  armType: 'Microsoft.SecurityInsights/dataConnectors',
  apiVersion: '2023-11-01',
  nameScope: 'parent',
  // The tenant is that of the workspace.
  ignored: ['/kind', 'tenantId', 'workspaceId', 'password', 'dataTypes'],
} as const;

type State = { state?: string } | undefined;
const isKind = (connector: ArmResource, kind: string): boolean => connector.kind === kind;
const isOn = (type: State): boolean => type?.state?.toLowerCase() === 'enabled';

/** Everything, however old. */
const EPOCH = '1970-01-01T00:00:00Z';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_aws_cloud_trail */
export const sentinelDataConnectorAwsCloudTrail = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_aws_cloud_trail',
  when: (r) => isKind(r, 'AmazonWebServicesCloudTrail'),
  toConfig: (r, p) =>
    ({
      ...inWorkspace(r),
      awsRoleArn: p.awsRoleArn ?? '',
    }) satisfies SentinelDataConnectorAwsCloudTrailConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_aws_s3 */
export const sentinelDataConnectorAwsS3 = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_aws_s3',
  when: (r) => isKind(r, 'AmazonWebServicesS3'),
  toConfig: (r, p) =>
    ({
      ...inWorkspace(r),
      awsRoleArn: p.roleArn ?? '',
      destinationTable: p.destinationTable ?? '',
      sqsUrls: p.sqsUrls ?? [],
    }) satisfies SentinelDataConnectorAwsS3Config,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_azure_active_directory */
export const sentinelDataConnectorAzureActiveDirectory = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_azure_active_directory',
  when: (r) => isKind(r, 'AzureActiveDirectory'),
  toConfig: (r) =>
    ({
      ...inWorkspace(r),
    }) satisfies SentinelDataConnectorAzureActiveDirectoryConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_azure_advanced_threat_protection */
export const sentinelDataConnectorAzureAdvancedThreatProtection = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_azure_advanced_threat_protection',
  when: (r) => isKind(r, 'AzureAdvancedThreatProtection'),
  toConfig: (r) =>
    ({
      ...inWorkspace(r),
    }) satisfies SentinelDataConnectorAzureAdvancedThreatProtectionConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_azure_security_center */
export const sentinelDataConnectorAzureSecurityCenter = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_azure_security_center',
  when: (r) => isKind(r, 'AzureSecurityCenter'),
  toConfig: (r, p) =>
    ({
      ...inWorkspace(r),
      subscriptionId: unlessBlank(p.subscriptionId),
    }) satisfies SentinelDataConnectorAzureSecurityCenterConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_dynamics_365 */
export const sentinelDataConnectorDynamics365 = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_dynamics_365',
  when: (r) => isKind(r, 'Dynamics365'),
  toConfig: (r) =>
    ({
      ...inWorkspace(r),
    }) satisfies SentinelDataConnectorDynamics365Config,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_iot */
export const sentinelDataConnectorIot = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_iot',
  when: (r) => isKind(r, 'IOT'),
  toConfig: (r, p) =>
    ({
      ...inWorkspace(r),
      subscriptionId: unlessBlank(p.subscriptionId),
    }) satisfies SentinelDataConnectorIotConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_microsoft_cloud_app_security */
export const sentinelDataConnectorMicrosoftCloudAppSecurity = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_microsoft_cloud_app_security',
  when: (r) => isKind(r, 'MicrosoftCloudAppSecurity'),
  toConfig: (r, p) =>
    ({
      ...inWorkspace(r),
      alertsEnabled: unlessDefault(isOn(p.dataTypes?.alerts), true),
      discoveryLogsEnabled: unlessDefault(isOn(p.dataTypes?.discoveryLogs), true),
    }) satisfies SentinelDataConnectorMicrosoftCloudAppSecurityConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_microsoft_defender_advanced_threat_protection */
export const sentinelDataConnectorMicrosoftDefenderAdvancedThreatProtection = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_microsoft_defender_advanced_threat_protection',
  when: (r) => isKind(r, 'MicrosoftDefenderAdvancedThreatProtection'),
  toConfig: (r) =>
    ({
      ...inWorkspace(r),
    }) satisfies SentinelDataConnectorMicrosoftDefenderAdvancedThreatProtectionConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_microsoft_threat_protection */
export const sentinelDataConnectorMicrosoftThreatProtection = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_microsoft_threat_protection',
  when: (r) => isKind(r, 'MicrosoftThreatProtection'),
  toConfig: (r) =>
    ({
      ...inWorkspace(r),
    }) satisfies SentinelDataConnectorMicrosoftThreatProtectionConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_office_365 */
export const sentinelDataConnectorOffice365 = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_office_365',
  when: (r) => isKind(r, 'Office365'),
  toConfig: (r, p) =>
    ({
      ...inWorkspace(r),
      exchangeEnabled: unlessDefault(isOn(p.dataTypes?.exchange), true),
      sharepointEnabled: unlessDefault(isOn(p.dataTypes?.sharePoint), true),
      teamsEnabled: unlessDefault(isOn(p.dataTypes?.teams), true),
    }) satisfies SentinelDataConnectorOffice365Config,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_office_365_project */
export const sentinelDataConnectorOffice365Project = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_office_365_project',
  when: (r) => isKind(r, 'Office365Project'),
  toConfig: (r) =>
    ({
      ...inWorkspace(r),
    }) satisfies SentinelDataConnectorOffice365ProjectConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_office_atp */
export const sentinelDataConnectorOfficeAtp = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_office_atp',
  when: (r) => isKind(r, 'OfficeATP'),
  toConfig: (r) =>
    ({
      ...inWorkspace(r),
    }) satisfies SentinelDataConnectorOfficeAtpConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_office_power_bi */
export const sentinelDataConnectorOfficePowerBi = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_office_power_bi',
  when: (r) => isKind(r, 'OfficePowerBI'),
  toConfig: (r) =>
    ({
      ...inWorkspace(r),
    }) satisfies SentinelDataConnectorOfficePowerBiConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_office_irm */
export const sentinelDataConnectorOfficeIrm = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_office_irm',
  when: (r) => isKind(r, 'OfficeIRM'),
  toConfig: (r) =>
    ({
      ...inWorkspace(r),
    }) satisfies SentinelDataConnectorOfficeIrmConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_threat_intelligence */
export const sentinelDataConnectorThreatIntelligence = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_threat_intelligence',
  when: (r) => isKind(r, 'ThreatIntelligence'),
  toConfig: (r, p) =>
    ({
      ...inWorkspace(r),
      lookbackDate: unlessDefault(unlessBlank(p.tipLookbackPeriod), EPOCH),
    }) satisfies SentinelDataConnectorThreatIntelligenceConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_data_connector_threat_intelligence_taxii */
export const sentinelDataConnectorThreatIntelligenceTaxii = defineMapper<Connector>({
  ...facts,
  terraformType: 'azurerm_sentinel_data_connector_threat_intelligence_taxii',
  unreadOnImport: ['user_name', 'password'],
  when: (r) => isKind(r, 'ThreatIntelligenceTaxii'),
  toConfig: (r, p) =>
    ({
      ...inWorkspace(r),
      apiRootUrl: p.taxiiServer ?? '',
      collectionId: p.collectionId ?? '',
      displayName: p.friendlyName ?? '',
      lookbackDate: unlessDefault(unlessBlank(p.taxiiLookbackPeriod), EPOCH),
      password: p.userName ? secret('taxiiPassword', 'Password for the TAXII server.') : undefined,
      pollingFrequency: unlessDefault(unlessBlank(p.pollingFrequency), 'OnceAnHour'),
      userName: unlessBlank(p.userName),
    }) satisfies SentinelDataConnectorThreatIntelligenceTaxiiConfig,
});

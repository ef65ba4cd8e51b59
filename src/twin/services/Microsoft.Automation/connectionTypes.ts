import { defineService } from '../../service';

/** The types of connections that every account knows, with the names of their fields. */
const BUILT_IN = {
  Azure: ['AutomationCertificateName', 'SubscriptionID'],
  AzureClassicCertificate: ['CertificateAssetName', 'SubscriptionId', 'SubscriptionName'],
  AzureServicePrincipal: ['ApplicationId', 'CertificateThumbprint', 'SubscriptionId', 'TenantId'],
};

/** https://learn.microsoft.com/rest/api/automation/connection-type */
export const builtInConnectionTypes = defineService({
  armType: 'Microsoft.Automation/automationAccounts',
  singletons: Object.entries(BUILT_IN).map(([name, fields]) => ({
    path: `connectionTypes/${name}`,
    body: () => ({
      properties: {
        isGlobal: true,
        fieldDefinitions: Object.fromEntries(
          fields.map((field) => [field, { isEncrypted: false, isOptional: false, type: 'System.String' }]),
        ),
      },
    }),
  })),
});

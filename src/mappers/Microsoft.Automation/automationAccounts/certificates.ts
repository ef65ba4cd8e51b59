import type { AutomationCertificateConfig } from '@cdktf/provider-azurerm/lib/automation-certificate';
import type { ArmResource } from '../../../arm/resource';
import { inAccount } from '../../automation/child';
import { defineMapper, ownName, unlessBlank, unlessDefault } from '../../mapper';
import { secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    description?: string;
    isExportable?: boolean;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_certificate */
export const automationCertificate = defineMapper<Resource>({
  armType: 'Microsoft.Automation/automationAccounts/certificates',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_certificate',
  ignored: ['creationTime', 'lastModifiedTime', 'thumbprint', 'expiryTime', 'base64Value'],
  unreadOnImport: ['base64'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      ...inAccount(r),
      base64: secret(`${ownName(r)}Certificate`, 'The certificate, in base 64.'),
      description: unlessBlank(p.description),
      exportable: unlessDefault(p.isExportable, false),
    }) satisfies AutomationCertificateConfig,
});

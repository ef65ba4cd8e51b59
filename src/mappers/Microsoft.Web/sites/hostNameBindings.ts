import type { AppServiceCustomHostnameBindingConfig } from '@cdktf/provider-azurerm/lib/app-service-custom-hostname-binding';
import type { ArmResource } from '../../../arm/resource';
import { parseResourceId } from '../../../arm/resource-id';
import { defineMapper, ownName, parentIdOf, unlessBlank } from '../../mapper';
import { nameOf } from '../../token';

interface HostNameBinding extends ArmResource {
  properties: { sslState?: string; thumbprint?: string };
}

/** The names that Azure gives come with the app and cannot be bound; the app's mapper absorbs them. */
const GIVEN = /\.(azurewebsites\.(net|us)|chinacloudsites\.cn)$/i;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/app_service_custom_hostname_binding */
export const customHostnameBinding = defineMapper<HostNameBinding>({
  armType: 'Microsoft.Web/sites/hostNameBindings',
  apiVersion: '2023-12-01',
  terraformType: 'azurerm_app_service_custom_hostname_binding',
  ignored: [
    'siteName',
    'domainId',
    'azureResourceName',
    'azureResourceType',
    'customHostNameDnsRecordType',
    'hostNameType',
    'virtualIP',
    '/kind',
    '/location',
  ],
  when: (binding) => !GIVEN.test(ownName(binding)),
  toConfig: (binding, p) => {
    const site = parentIdOf(binding);
    const group = parseResourceId(site).parentId ?? '';
    return {
      hostname: ownName(binding),
      appServiceName: nameOf(site),
      resourceGroupName: nameOf(group),
      sslState: p.thumbprint ? unlessBlank(p.sslState) : undefined,
      thumbprint: unlessBlank(p.thumbprint),
    } satisfies AppServiceCustomHostnameBindingConfig;
  },
});

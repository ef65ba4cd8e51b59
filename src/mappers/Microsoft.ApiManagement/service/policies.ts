import type { ApiManagementPolicyConfig } from '@cdktf/provider-azurerm/lib/api-management-policy';
import type { ArmResource } from '../../../arm/resource';
import { ownerIdOf } from '../../api-management/child';
import { defineMapper } from '../../mapper';

/** A policy less comments and white space. */
const bare = (xml: string): string => xml.replace(/<!--[\s\S]*?-->/g, '').replace(/\s+/g, '');
const EMPTY =
  /^<policies><inbound(\/>|><\/inbound>)<backend><forward-request\/><\/backend><outbound(\/>|><\/outbound>)(<on-error(\/>|><\/on-error>))?<\/policies>$/;

interface Resource extends ArmResource {
  properties: {
    format?: string;
    value?: string;
  };
}

/**
 * Every service has a policy; the one that Azure writes is absorbed by the service.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_policy
 */
export const apiManagementPolicy = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/policies',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_policy',
  ignored: ['format'],
  importId: ownerIdOf,
  when: ({ properties: p }) => !EMPTY.test(bare(p?.value ?? '')),
  toConfig: (r, p) =>
    ({
      apiManagementId: ownerIdOf(r),
      xmlContent: p.value,
    }) satisfies ApiManagementPolicyConfig,
});

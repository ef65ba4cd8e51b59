import type { CustomIpPrefixConfig } from '@cdktf/provider-azurerm/lib/custom-ip-prefix';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';

interface CustomIpPrefix extends ArmResource {
  properties: {
    authorizationMessage?: string;
    cidr?: string;
    commissionedState?: string;
    customIpPrefixParent?: Reference;
    noInternetAdvertise?: boolean;
    signedMessage?: string;
  };
}

const COMMISSIONED = ['Commissioned', 'CommissionedNoInternetAdvertise', 'Commissioning'];

/** The date in `subscription|range|yyyymmdd`, as yyyy-mm-dd. */
function endDateOf(authorizationMessage: string | undefined): string | undefined {
  const [, , date] = authorizationMessage?.split('|') ?? [];
  return date && /^\d{8}$/.test(date) ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : undefined;
}

/**
 * The ARM type is written as the provider has it in ids; ARM itself answers `customIpPrefixes`.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/custom_ip_prefix
 */
export const customIpPrefix = defineMapper<CustomIpPrefix>({
  armType: 'Microsoft.Network/customIPPrefixes',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_custom_ip_prefix',
  ignored: [
    '/extendedLocation',
    'asn',
    'childCustomIpPrefixes',
    'expressRouteAdvertise',
    'failedReason',
    'geo',
    'prefixType',
    'publicIpPrefixes',
    'resourceGuid',
  ],
  toConfig: (prefix, p) =>
    ({
      ...regional(prefix),
      cidr: p.cidr ?? '',
      commissioningEnabled: COMMISSIONED.includes(p.commissionedState ?? '') ? true : undefined,
      internetAdvertisingDisabled: unlessDefault(p.noInternetAdvertise, false),
      parentCustomIpPrefixId: unlessBlank(p.customIpPrefixParent?.id),
      roaValidityEndDate: endDateOf(p.authorizationMessage),
      wanValidationSignedMessage: unlessBlank(p.signedMessage),
      zones: unlessEmpty(prefix.zones),
    }) satisfies CustomIpPrefixConfig,
});

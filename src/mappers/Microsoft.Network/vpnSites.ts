import type { VpnSiteConfig } from '@cdktf/provider-azurerm/lib/vpn-site';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';

interface VpnSite extends ArmResource {
  properties: {
    addressSpace?: { addressPrefixes?: string[] };
    deviceProperties?: { deviceModel?: string; deviceVendor?: string };
    o365Policy?: { breakOutCategories?: { allow?: boolean; default?: boolean; optimize?: boolean } };
    virtualWan?: Reference;
    vpnSiteLinks?: {
      name: string;
      properties?: {
        bgpProperties?: { asn?: number; bgpPeeringAddress?: string };
        fqdn?: string;
        ipAddress?: string;
        linkProperties?: { linkProviderName?: string; linkSpeedInMbps?: number };
      };
    }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/vpn_site */
export const vpnSite = defineMapper<VpnSite>({
  armType: 'Microsoft.Network/vpnSites',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_vpn_site',
  ignored: [
    // What the links say, and what Azure makes up.
    'bgpProperties',
    'deviceProperties.linkSpeedInMbps',
    'ipAddress',
    'isSecuritySite',
    'siteKey',
    'vpnSiteLinks.id',
    'vpnSiteLinks.type',
  ],
  toConfig: (site, p) => {
    const categories = p.o365Policy?.breakOutCategories;
    return {
      ...regional(site),
      addressCidrs: unlessEmpty(p.addressSpace?.addressPrefixes),
      deviceModel: unlessBlank(p.deviceProperties?.deviceModel),
      deviceVendor: unlessBlank(p.deviceProperties?.deviceVendor),
      link: unlessEmpty(
        p.vpnSiteLinks?.map(({ name, properties: link }) => ({
          name,
          bgp: link?.bgpProperties && {
            asn: link.bgpProperties.asn ?? 0,
            peeringAddress: link.bgpProperties.bgpPeeringAddress ?? '',
          },
          fqdn: unlessBlank(link?.fqdn),
          ipAddress: unlessBlank(link?.ipAddress),
          providerName: unlessBlank(link?.linkProperties?.linkProviderName),
          speedInMbps: unlessDefault(link?.linkProperties?.linkSpeedInMbps, 0),
        })),
      ),
      o365Policy: {
        trafficCategory: {
          allowEndpointEnabled: unlessDefault(categories?.allow, false),
          defaultEndpointEnabled: unlessDefault(categories?.default, false),
          optimizeEndpointEnabled: unlessDefault(categories?.optimize, false),
        },
      },
      virtualWanId: p.virtualWan?.id ?? '',
    } satisfies VpnSiteConfig;
  },
});

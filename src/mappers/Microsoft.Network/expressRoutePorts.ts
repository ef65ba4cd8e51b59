import type { ExpressRoutePortConfig } from '@cdktf/provider-azurerm/lib/express-route-port';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';

interface Link {
  properties?: {
    adminState?: string;
    macSecConfig?: { cakSecretIdentifier?: string; cipher?: string; cknSecretIdentifier?: string; sciState?: string };
  };
}

interface ExpressRoutePort extends ArmResource {
  properties: { bandwidthInGbps?: number; billingType?: string; encapsulation?: string; links?: Link[]; peeringLocation?: string };
}

function linkOf(link: Link | undefined) {
  const macsec = link?.properties?.macSecConfig;
  return {
    adminEnabled: link?.properties?.adminState === 'Enabled' ? true : undefined,
    macsecCakKeyvaultSecretId: unlessBlank(macsec?.cakSecretIdentifier),
    macsecCipher: unlessDefault(unlessBlank(macsec?.cipher), 'GcmAes128'),
    macsecCknKeyvaultSecretId: unlessBlank(macsec?.cknSecretIdentifier),
    macsecSciEnabled: macsec?.sciState === 'Enabled' ? true : undefined,
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/express_route_port */
export const expressRoutePort = defineMapper<ExpressRoutePort>({
  armType: 'Microsoft.Network/expressRoutePorts',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_express_route_port',
  ignored: [
    'allocationDate',
    'circuits',
    'etherType',
    'links.id',
    'links.name',
    'links.type',
    'links.properties.coloLocation',
    'links.properties.connectorType',
    'links.properties.interfaceName',
    'links.properties.patchPanelId',
    'links.properties.rackId',
    'links.properties.routerName',
    'mtu',
    'provisionedBandwidthInGbps',
    'resourceGuid',
  ],
  toConfig: (port, p) =>
    ({
      ...regional(port),
      bandwidthInGbps: p.bandwidthInGbps ?? 0,
      billingType: unlessDefault(p.billingType, 'MeteredData'),
      encapsulation: p.encapsulation ?? '',
      identity: identityOf(port),
      link1: linkOf(p.links?.[0]),
      link2: linkOf(p.links?.[1]),
      peeringLocation: p.peeringLocation ?? '',
    }) satisfies ExpressRoutePortConfig,
});

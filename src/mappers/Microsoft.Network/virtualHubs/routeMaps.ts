import type { RouteMapConfig } from '@cdktf/provider-azurerm/lib/route-map';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessDefault, unlessEmpty } from '../../mapper';

interface Prefixes {
  asPath?: string[];
  community?: string[];
  routePrefix?: string[];
}

interface RouteMap extends ArmResource {
  properties: {
    rules?: {
      actions?: { parameters?: Prefixes[]; type?: string }[];
      matchCriteria?: (Prefixes & { matchCondition?: string })[];
      name?: string;
      nextStepIfMatched?: string;
    }[];
  };
}

const prefixesOf = (prefixes: Prefixes) => ({
  asPath: unlessEmpty(prefixes.asPath),
  community: unlessEmpty(prefixes.community),
  routePrefix: unlessEmpty(prefixes.routePrefix),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/route_map */
export const routeMap = defineMapper<RouteMap>({
  armType: 'Microsoft.Network/virtualHubs/routeMaps',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_route_map',
  ignored: ['associatedInboundConnections', 'associatedOutboundConnections'],
  toConfig: (map, p) =>
    ({
      name: map.name,
      rule: unlessEmpty(
        p.rules?.map((rule) => ({
          name: rule.name ?? '',
          action: unlessEmpty(
            rule.actions?.map(({ parameters, type }) => ({ type: type ?? '', parameter: unlessEmpty(parameters?.map(prefixesOf)) })),
          ),
          matchCriterion: unlessEmpty(
            rule.matchCriteria?.map((criterion) => ({ ...prefixesOf(criterion), matchCondition: criterion.matchCondition ?? '' })),
          ),
          nextStepIfMatched: unlessDefault(rule.nextStepIfMatched, 'Unknown'),
        })),
      ),
      virtualHubId: parentIdOf(map),
    }) satisfies RouteMapConfig,
});

import { idKey, parseResourceId, tryParseResourceId } from '../arm/resource-id';
import { regionOf } from '../catalog/regions';
import type { Move } from '../config/move';
import type { NameRule } from '../relocate/name-facts';
import { allows, distinctName, fillTemplate, fitName } from '../relocate/name-template';
import { regionText } from '../relocate/region-text';
import { nameOf } from '../mappers/token';
import type { ProtectingResource } from './protecting-resource';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
const GROUP_RULE: NameRule = { minLength: 1, maxLength: 90, characters: '\\p{L}\\p{N}_().-' };

/** Where partners in the secondary region lie, and how they are called: as relocation names what it moves. */
export interface SecondaryPlace {
  region: string;
  /** Who, what and where of the partner of a destination resource, and its id. */
  partnerOf(destinationId: string, rule: NameRule): { id: string; config: { name: string; resourceGroupName: string; location: string } };
  /** The group of that partner, as a resource of the stack. */
  groupOf(destinationId: string): ProtectingResource;
}

/**
 * The place in `secondaryRegion`; undefined without one.
 * @param taken ids of what stands in source and destination: no partner is called as one of its type there
 */
export function secondaryPlace(move: Move, taken: readonly string[]): SecondaryPlace | undefined {
  const { secondaryRegion: region, destination, names } = move;
  if (region === undefined) return undefined;
  const [from, to] = [regionOf(destination.region), regionOf(region)];
  const text = regionText(from, to);
  // Singletons such as components/x/currentbillingfeatures have no name that anybody could take.
  const isTaken = new Set(
    taken.flatMap((id) => tryParseResourceId(id) ?? []).map(({ armType, name }) => `${armType}|${name}`.toLowerCase()),
  );
  const nameFor = (id: string, rule: NameRule, template: string): string => {
    const { armType, name } = parseResourceId(id);
    const replaced = text.replaceInName(name, !allows(rule, '-'));
    const wished = replaced === name ? fillTemplate(template, name, to) : replaced;
    const fitted = fitName(wished, rule, idKey(id), to.codes[0] ?? to.name);
    return isTaken.has(`${armType}|${fitted}`.toLowerCase()) ? distinctName(fitted, rule, `${idKey(id)} ${to.name}`) : fitted;
  };
  const groupIdOf = (id: string): string => {
    const { subscriptionId = '', resourceGroup = '' } = parseResourceId(id);
    const group = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
    return `/subscriptions/${subscriptionId}/resourceGroups/${nameFor(group, GROUP_RULE, names.resourceGroups)}`;
  };
  return {
    region,
    partnerOf: (destinationId, rule) => {
      const group = groupIdOf(destinationId);
      const name = nameFor(destinationId, rule, names.global);
      return {
        id: `${group}/providers/${parseResourceId(destinationId).armType}/${name}`,
        config: { name, resourceGroupName: nameOf(group), location: region },
      };
    },
    groupOf: (destinationId) => {
      const id = groupIdOf(destinationId);
      const config = { name: parseResourceId(id).name, location: region };
      return { armId: id, terraformType: 'azurerm_resource_group', config, protects: destinationId };
    },
  };
}

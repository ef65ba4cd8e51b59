import { parseResourceId } from '../arm/resource-id';
import { regionOf } from '../catalog/regions';
import type { Move } from '../config/move';
import { stableHash } from '../relocate/stable-hash';
import type { StackResource } from './strategy';

/** Marks what azmove makes to prepare a move: the scan's resources leave it out, and a person knows what may go after the commit. */
export const MADE_BY_AZMOVE = { azmove: 'prepare' } as const;

/** A resource group of azmove's own, so that no group of the source or destination is touched, nor kept from being deleted. */
export interface Place {
  id: string;
  name: string;
  region: string;
}

function placeIn(subscriptionId: string, region: string): Place {
  const name = `rg-azmove-prepare-${regionOf(region).codes[0]}`;
  return { id: `/subscriptions/${subscriptionId}/resourceGroups/${name}`, name, region };
}

/** Where what is made in the source region lies. */
export function sourcePlace({ subscriptionId, source }: Move): Place {
  return placeIn(subscriptionId, source.region);
}

/** Where copies in the destination region lie: in the source's subscription too, so that one identity makes both. */
export function destinationPlace({ subscriptionId, destination }: Move): Place {
  return placeIn(subscriptionId, destination.region);
}

/** The group itself, as a resource of the `prepare` stack. */
export function placeResource({ id, name, region }: Place): StackResource {
  const config = { name, location: region, tags: { ...MADE_BY_AZMOVE } };
  return { stack: 'prepare', armId: id, terraformType: 'azurerm_resource_group', config };
}

/** A name made of a resource's own, the same for ever, and another for its namesake in another group. */
export function nameFor(id: string, longest: number, suffix = ''): string {
  const end = `-${stableHash(id.toLowerCase(), 6)}${suffix}`;
  return `${parseResourceId(id).name.slice(0, longest - end.length)}${end}`;
}

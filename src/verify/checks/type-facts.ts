import { moveFacts, MOVE_FACTS_EDITION } from '../../catalog/region-move';
import { counted } from '../../graph/safe-text';
import { defineCheck, type Found } from '../check';
import { groupBy, listed, type World } from '../world';

const LINK = 'https://learn.microsoft.com/azure/azure-resource-manager/management/move-support-resources';

const MEANS = {
  yes: 'Microsoft offers a move of its own',
  partial: 'Microsoft offers a move of its own for a part',
  no: 'Microsoft offers no move; it is rebuilt from code',
  unknown: 'Microsoft’s list does not name it; it is rebuilt from code',
} as const;

/** The reason of what a resource follows, over as many steps as there are. */
function rootReason(world: World, id: string): string {
  let decision = world.decisionOn(id);
  for (let by = decision?.by; by?.kind === 'resource id' && world.decisionOn(by.id)?.disposition === 'manual'; by = decision?.by) {
    decision = world.decisionOn(by.id);
  }
  return decision?.reason ?? '';
}

/** Children follow their parents; one finding for each reason is enough. */
function onManual(world: World): Found[] {
  const manual = world.inventory.resources.filter(({ id }) => world.decisionOn(id)?.disposition === 'manual');
  return groupBy(manual, ({ id }) => rootReason(world, id)).map(([reason, group]) => {
    const roots = group.filter(({ id }) => world.decisionOn(id)?.reason === reason);
    const nested = group.length - roots.length;
    const below = nested === 0 ? '' : `, and for ${counted(nested, 'resource')} below`;
    return {
      severity: 'warning',
      resources: group.map(({ id }) => id),
      message: `A person must act for ${listed(roots.map(({ name }) => name))}${below}: not in the generated code.`,
      remedy: reason,
    };
  });
}

function onTypes(world: World): Found[] {
  return groupBy(world.arrivals, ({ source }) => source.type).flatMap(([type, arrivals]): Found[] => {
    const facts = moveFacts(type);
    if (!facts || facts.note === '') return [];
    return [
      {
        severity: 'info',
        resources: arrivals.map(({ source }) => source.id),
        message: `${type} (${arrivals.length}): ${MEANS[facts.regionMove]}${facts.resourceMover ? '; Azure Resource Mover takes it too' : ''}.`,
        remedy: facts.note,
      },
    ];
  });
}

export const typeFacts = defineCheck({
  id: 'type-facts',
  title: 'What is known of each type',
  needs: `For each type: whether Microsoft moves it, by what means it goes over, what a person must know (catalog, edition ${MOVE_FACTS_EDITION}).`,
  operations: [],
  link: LINK,
  questions: (world) => {
    const resources = world.inventory.resources.map(({ id }) => id);
    return resources.length === 0 ? [] : [{ about: 'the catalog', resources: [], answer: () => [...onManual(world), ...onTypes(world)] }];
  },
});

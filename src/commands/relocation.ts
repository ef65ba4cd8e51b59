import type { Move } from '../config/move';
import type { Inventory } from '../inventory/inventory';
import type { Registry } from '../mappers/registry';
import { planPreparation, type Preparation } from '../prepare/preparation';
import type { Decision, Decisions } from '../relocate/decision';
import { decideDispositions } from '../relocate/dispositions';
import type { TypeFacts } from '../relocate/name-facts';
import { relocate } from '../relocate/relocate';
import type { Relocated } from '../relocate/relocated';
import { BadInputError } from './failure';

/** What becomes of every resource, and the inventory that is to stand in the destination. */
export interface RelocationPlan {
  decisions: Decision[];
  unmatchedRules: Decisions['unmatchedRules'];
  /** With the changes that the preparation makes. */
  relocated: Relocated;
  /** How data goes over. */
  preparation: Preparation;
}

/** Facts of the mappers as plain data, for steps that come before them. */
function typeFactsOf(registry: Registry): TypeFacts {
  return Object.fromEntries(
    registry.all
      .filter(({ kind }) => kind === 'resource')
      .map(({ armType, nameScope, nameRule, holdsData }) => [armType.toLowerCase(), { nameScope, nameRule, holdsData }]),
  );
}

/**
 * Decides and relocates: the same for every command that needs to know the destination.
 * @throws BadInputError when the inventory is of another region or subscription than move.yaml says
 */
export function planRelocation(move: Move, inventory: Inventory, registry: Registry): RelocationPlan {
  const { region, subscriptionId } = inventory.source;
  if (region !== move.source.region || subscriptionId.toLowerCase() !== move.subscriptionId) {
    throw new BadInputError(
      `inventory.json is of ${region} in subscription ${subscriptionId}, move.yaml moves ${move.source.region} in subscription ${move.subscriptionId}`,
      'Scan again (azmove scan), or correct move.yaml.',
    );
  }
  const { decisions, unmatchedRules } = decideDispositions(inventory, move);
  const relocated = relocate({ inventory, decisions, move, facts: typeFactsOf(registry) });
  const preparation = planPreparation({ move, source: inventory, decisions, relocated, registry });
  return { decisions, unmatchedRules, relocated: preparation.relocated, preparation };
}

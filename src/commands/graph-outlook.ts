import { idKey, tryParseResourceId } from '../arm/resource-id';
import { moveFacts } from '../catalog/region-move';
import { regionOf } from '../catalog/regions';
import type { Move } from '../config/move';
import type { Outlook, PageSubject } from '../graph/page-data';
import type { Inventory } from '../inventory/inventory';
import type { DataChoice } from '../relocate/data-choices';
import type { Decision } from '../relocate/decision';
import type { Findings } from './graph-findings';
import type { RelocationPlan } from './relocation';

function byText({ by }: Decision): string {
  switch (by.kind) {
    case 'catalog':
      return '(by its type)';
    case 'move.yaml':
      return `(rule ${by.rule} of move.yaml)`;
    case 'resource id':
      return `(as ${by.id.slice(by.id.lastIndexOf('/') + 1)})`;
    default:
      return '(by what the resource itself says)';
  }
}

function dataChoiceOf({ strategy, reason, by }: DataChoice): Outlook['dataChoice'] {
  return { strategy, reason, by: by.kind === 'catalog' ? '(by default)' : `(rule ${by.rule} of data in move.yaml)` };
}

function gathered<T extends { id: string }>(items: readonly T[]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    const list = lists.get(idKey(item.id));
    if (list) list.push(item);
    else lists.set(idKey(item.id), [item]);
  }
  return lists;
}

/** What becomes of every resource: verdict, destination, data and findings, as the page shows them. */
export function pageSubject(move: Move, inventory: Inventory, plan: RelocationPlan, findings?: Findings): PageSubject {
  const { decisions, relocated, preparation } = plan;
  const [renames, notes] = [gathered(relocated.renames), gathered(relocated.notes)];
  const decided = new Map(decisions.map((decision) => [idKey(decision.id), decision]));
  const dataChoices = new Map(preparation.prepared.map(({ subject: { choice } }) => [idKey(choice.id), choice]));
  const destinations = new Map(
    relocated.inventory.resources.flatMap((resource) => {
      const origin = relocated.origins[idKey(resource.id)];
      return origin === undefined ? [] : [[idKey(origin), resource] as const];
    }),
  );
  const outlooks = inventory.resources.map((resource): [string, Outlook] => {
    const key = idKey(resource.id);
    const decision = decided.get(key)!;
    const destination = destinations.get(key);
    const group = destination && tryParseResourceId(destination.id)?.resourceGroup;
    const facts = moveFacts(resource.type);
    const dataChoice = dataChoices.get(key);
    return [
      key,
      {
        disposition: decision.disposition,
        reason: decision.reason,
        by: byText(decision),
        ...(resource.tags && { tags: resource.tags }),
        ...(destination && {
          destination: {
            id: destination.id,
            name: destination.name,
            ...(group !== undefined && { group }),
            ...(destination.location !== undefined && { location: destination.location }),
          },
        }),
        ...(decision.existing !== undefined && { existing: decision.existing }),
        renames: (renames.get(key) ?? []).map(({ source, destination: name, why }) => ({ source, destination: name, why })),
        notes: (notes.get(key) ?? []).map(({ kind, path, message }) => ({ kind, ...(path !== undefined && { path }), message })),
        ...(facts && { data: { holdsData: facts.holdsData, strategy: facts.dataStrategy, note: facts.note, source: facts.source } }),
        ...(dataChoice && { dataChoice: dataChoiceOf(dataChoice) }),
        findings: findings?.byResource.get(key) ?? [],
      },
    ];
  });
  return {
    source: regionOf(move.source.region).displayName,
    destination: regionOf(move.destination.region).displayName,
    isVerified: findings !== undefined,
    findings: findings?.general ?? [],
    outlooks: new Map(outlooks),
  };
}

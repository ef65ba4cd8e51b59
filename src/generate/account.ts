import { idKey } from '../arm/resource-id';
import type { Applied } from '../mappers/apply';
import type { GeneratedConstruct } from './construct';
import type { GenerateInput } from './input';
import type { Teardown } from './teardown-file';

/** Where one scanned resource went. */
export interface AccountedResource {
  /** Source resource id. */
  id: string;
  disposition: string;
  reason: string;
  /** `code`: azurerm; `fallback`: azapi; `part of`: inside another resource's configuration; `left out`: by its disposition; `failed`: the mapper could not. */
  outcome: 'code' | 'fallback' | 'part of' | 'left out' | 'failed';
  /** Stack and constructs, the resource that holds it, or the message of the failure. */
  detail: string;
  /** Properties that no mapper read: they are not in the code. */
  unread: string[];
}

export interface Accounting {
  resources: AccountedResource[];
  /** Scanned ids that are nowhere: a defect of azmove. Empty, or generating fails. */
  missing: string[];
  /** The teardown's own account: constructs adopted, groups that stay, mappers that failed. */
  teardown: { adopted: number; stayingGroups: Teardown['stayingGroups']; failed: { id: string; message: string }[] };
}

interface AccountInput {
  input: GenerateInput;
  applied: Applied;
  /** Construct key → stack id. */
  home: ReadonlyMap<string, string>;
  constructs: readonly GeneratedConstruct[];
  teardown: Teardown;
}

/** Accounts for every scanned resource: it is in the code, in the fallback, part of another, or left out with a reason. */
export function account({ input, applied, home, constructs, teardown }: AccountInput): Accounting {
  const { source, decisions, relocated } = input;
  const destinationIdOf = new Map(Object.entries(relocated.origins).map(([destination, origin]) => [idKey(origin), destination]));
  const decisionOf = new Map(decisions.map((decision) => [idKey(decision.id), decision]));
  const constructsOf = new Map<string, GeneratedConstruct[]>();
  for (const construct of constructs)
    constructsOf.set(idKey(construct.armId), [...(constructsOf.get(idKey(construct.armId)) ?? []), construct]);
  const absorbed = new Map(applied.absorbed.map(({ id, into }) => [idKey(id), into]));
  const failed = new Map(applied.failed.map(({ id, message }) => [idKey(id), message]));
  const unread = new Map<string, string[]>();
  for (const { id, path } of applied.unread) unread.set(idKey(id), [...(unread.get(idKey(id)) ?? []), path]);
  const missing: string[] = [];

  const resources = source.resources.flatMap((resource): AccountedResource[] => {
    const decision = decisionOf.get(idKey(resource.id));
    if (!decision) {
      missing.push(resource.id);
      return [];
    }
    const base = { id: resource.id, disposition: decision.disposition, reason: decision.reason };
    if (decision.disposition !== 'recreate') return [{ ...base, outcome: 'left out', detail: decision.reason, unread: [] }];
    const key = destinationIdOf.get(idKey(resource.id));
    const own = key === undefined ? undefined : constructsOf.get(key);
    if (key !== undefined && failed.has(key)) return [{ ...base, outcome: 'failed', detail: failed.get(key)!, unread: [] }];
    if (key !== undefined && own) {
      const isFallback = own.every(({ terraformType }) => terraformType === 'azapi_resource');
      const detail = own.map(({ terraformType, key: construct }) => `${terraformType} in ${home.get(construct)}`).join(', ');
      return [{ ...base, outcome: isFallback ? 'fallback' : 'code', detail, unread: unread.get(key) ?? [] }];
    }
    if (key !== undefined && absorbed.has(key))
      return [{ ...base, outcome: 'part of', detail: absorbed.get(key)!, unread: unread.get(key) ?? [] }];
    const into = input.preparation.leftOut.get(idKey(resource.id));
    if (into !== undefined) return [{ ...base, outcome: 'part of', detail: into, unread: [] }];
    missing.push(resource.id);
    return [];
  });
  return {
    resources,
    missing,
    teardown: { adopted: teardown.constructs.length, stayingGroups: teardown.stayingGroups, failed: teardown.applied.failed },
  };
}

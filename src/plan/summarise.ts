import { fingerprintOf } from './fingerprint';
import type { Change, Plan, ResourceChange } from './plan';

/** What becomes of one resource; importing what stands without changing it is an action too. */
export const ACTIONS = ['destroy', 'replace', 'forget', 'update', 'create', 'import'] as const;
export type Action = (typeof ACTIONS)[number];

/** Why a change wants a second look. `data`: what holds data is changed; `access`: who may do what is changed. */
export const RISKS = ['destroy', 'replace', 'data', 'access'] as const;
export type Risk = (typeof RISKS)[number];

export interface PlannedResource {
  stack: string;
  address: string;
  type: string;
  /** In Azure, where the plan knows it and it is no secret. */
  name?: string;
  action: Action;
  /** Names of the attributes that an update or a replacement changes; never their values. */
  attributes: string[];
  risks: Risk[];
}

export interface StackSummary {
  stack: string;
  /** `import` counts all that is adopted, also what is changed at once. */
  counts: Record<Action | 'unchanged', number>;
  fingerprint: string;
}

export interface PlanSummary {
  stacks: StackSummary[];
  /** Gravest action first, then by stack and address. What stays unchanged is only counted. */
  resources: PlannedResource[];
}

/** What the mappers know of resource types. */
export interface DataFacts {
  /** Terraform types, and ARM types in lower case, whose resources hold data. */
  holdsData: ReadonlySet<string>;
}

/** Identities, roles, policies and administrators: who may do what. */
const ACCESS =
  /_(role_assignment|role_definition|role_management_policy|user_assigned_identity|federated_identity_credential|access_policy(_assignment)?|(sql|mongo)_role_\w+|\w*administrator|authorization_rule)$|^microsoft\.(authorization|managedidentity)\//;

function actionOf({ actions, importing }: Change): Action | 'unchanged' | undefined {
  switch (actions.join()) {
    case 'create':
      return 'create';
    case 'update':
      return 'update';
    case 'delete':
      return 'destroy';
    case 'delete,create':
    case 'create,delete':
      return 'replace';
    case 'forget':
    case 'create,forget':
      return 'forget';
    case 'no-op':
      return importing ? 'import' : 'unchanged';
    default:
      return undefined;
  }
}

type Attributes = Record<string, unknown>;

function attributesOf(value: unknown): Attributes {
  return typeof value === 'object' && value !== null ? (value as Attributes) : {};
}

function nameOf({ before, after, before_sensitive, after_sensitive }: Change): string | undefined {
  for (const [values, marks] of [
    [after, after_sensitive],
    [before, before_sensitive],
  ]) {
    const { name } = attributesOf(values);
    if (typeof name === 'string' && marks !== true && attributesOf(marks)['name'] !== true) return name;
  }
  return undefined;
}

/** `Microsoft.Cache/redis@2024-11-01`, as azapi has it, in lower case and without its version. */
function armTypeOf({ type, change }: ResourceChange): string | undefined {
  if (!type.startsWith('azapi_')) return undefined;
  const armType = attributesOf(change.after)['type'] ?? attributesOf(change.before)['type'];
  return typeof armType === 'string' ? armType.split('@')[0]!.toLowerCase() : undefined;
}

function changedAttributes({ before, after, after_unknown }: Change): string[] {
  const [old, planned, unknown] = [attributesOf(before), attributesOf(after), attributesOf(after_unknown)];
  return [...new Set([...Object.keys(old), ...Object.keys(planned), ...Object.keys(unknown)])]
    .filter((key) => unknown[key] === true || JSON.stringify(old[key] ?? null) !== JSON.stringify(planned[key] ?? null))
    .sort();
}

function risksOf(action: Action, types: readonly string[], { holdsData }: DataFacts): Risk[] {
  const touches = action !== 'create' && action !== 'import';
  return [
    ...(action === 'destroy' || action === 'replace' ? [action] : []),
    ...(touches && types.some((type) => holdsData.has(type)) ? ['data' as const] : []),
    ...(action !== 'import' && types.some((type) => ACCESS.test(type)) ? ['access' as const] : []),
  ];
}

/** What the plans would do, and what of it wants a second look. Holds no value of any attribute but names. */
export function summarise(plans: readonly Plan[], facts: DataFacts): PlanSummary {
  const resources: PlannedResource[] = [];
  const stacks = plans.map((plan): StackSummary => {
    const counts = Object.fromEntries([...ACTIONS, 'unchanged'].map((action) => [action, 0])) as StackSummary['counts'];
    for (const resource of plan.changes) {
      const { address, mode, type, change } = resource;
      const action = mode === 'managed' ? actionOf(change) : undefined;
      if (action === undefined) continue;
      counts[action] += 1;
      if (action === 'unchanged') continue;
      if (change.importing && action !== 'import') counts.import += 1;
      const name = nameOf(change);
      const armType = armTypeOf(resource);
      resources.push({
        stack: plan.stack,
        address,
        type,
        ...(name !== undefined && { name }),
        action,
        attributes: action === 'update' || action === 'replace' ? changedAttributes(change) : [],
        risks: risksOf(action, armType === undefined ? [type] : [type, armType], facts),
      });
    }
    return { stack: plan.stack, counts, fingerprint: fingerprintOf(plan) };
  });
  const gravity = ({ action }: PlannedResource): number => ACTIONS.indexOf(action);
  // Sorting keeps the order of stacks and addresses among equals.
  return { stacks, resources: resources.sort((a, b) => gravity(a) - gravity(b)) };
}

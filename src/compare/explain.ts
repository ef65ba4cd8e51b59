import type { ArmResource, Json } from '../arm/resource';
import { REDACTED } from '../inventory/inventory';
import { acceptanceOf, type Accepted } from './accepted';
import type { ComputedBy } from './computed';
import { isUnmistakable, translate, type Counterparts } from './counterparts';
import type { RawDifference } from './difference';
import { withActual } from './patch';
import type { Difference, Explanation, Failure } from './verdict';

/** What differences are judged by. */
export interface Grounds {
  computed: ComputedBy;
  counterparts: Counterparts;
  accepted: readonly Accepted[];
  configuration: Configuration;
}

/** What values mean to Terraform: given by who knows the mappers. */
export interface Configuration {
  /** Whether Terraform would be configured the same with `instead` in place of the expected resource; undefined where nobody knows. */
  isSame(instead: ArmResource): boolean | undefined;
  /** True for a property that nothing reads, so that no code can set it. */
  isUnread(id: string, rulePath: string): boolean;
}

/** A resource as it is expected, and the id of its source. */
export interface Subject {
  expected: ArmResource;
  source: string;
}

interface Judged {
  resource: ArmResource;
  source: string;
  raw: RawDifference;
  grounds: Grounds;
}

interface Ground {
  reason: Explanation;
  why: string;
}

type Rule = (judged: Judged) => Ground | undefined;

const accepted: Rule = ({ resource, source, raw, grounds }) => {
  const acceptance = acceptanceOf(grounds.accepted, {
    ids: [source, resource.id],
    type: resource.type,
    path: raw.path,
    rulePath: raw.rulePath,
  });
  return acceptance && { reason: 'accepted in move.yaml', why: acceptance.reason };
};

const computed: Rule = ({ resource, raw, grounds }) => {
  const why = raw.isUsers ? undefined : grounds.computed(resource, raw.rulePath);
  return why === undefined ? undefined : { reason: 'computed by Azure', why: `Is ${why}.` };
};

function holdsSecret(value: Json | undefined): boolean {
  return typeof value === 'string' && value.includes(REDACTED);
}

/** True when both texts are the same around what was taken out of them. */
function fitsAround(one: string, other: string): boolean {
  const parts = one.split(REDACTED).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(other);
}

const secret: Rule = ({ raw: { expected, actual }, grounds }) => {
  if (typeof expected !== 'string' || typeof actual !== 'string' || !(holdsSecret(expected) || holdsSecret(actual))) return undefined;
  const now = translate(expected, grounds.counterparts).text;
  if (!fitsAround(now, actual) && !fitsAround(actual, now)) return undefined;
  return {
    reason: 'secret not comparable',
    why: 'Holds a secret on one side, which is never written down: see that the value is the right one.',
  };
};

const withoutSpelling = (text: string): string => text.replace(/\s/g, '').replace(/\/$/, '').toLowerCase();

/** Azure ignores casing and blanks in what is its own: kinds, tiers, regions, addresses. Texts of users it takes as they are. */
const spelling: Rule = ({ raw: { expected, actual, isUsers }, grounds }) => {
  if (isUsers || typeof expected !== 'string' || typeof actual !== 'string') return undefined;
  const now = translate(expected, grounds.counterparts).text;
  if (withoutSpelling(now) !== withoutSpelling(actual)) return undefined;
  return { reason: 'same but for spelling', why: 'Differs in casing or blanks, which Azure ignores here.' };
};

const dynamicAddress: Rule = ({ raw: { rulePath, expected, actual, beside } }) => {
  if (!rulePath.endsWith('.privateipaddress') || expected === undefined || actual === undefined) return undefined;
  const isDynamic = [beside.expected, beside.actual].every((node) => String(node['privateIPAllocationMethod']).toLowerCase() === 'dynamic');
  return isDynamic ? { reason: 'computed by Azure', why: 'Is allocated dynamically: Azure chose the address.' } : undefined;
};

const ownName: Rule = ({ raw: { rulePath } }) =>
  rulePath === 'id' || rulePath === 'name' ? { reason: 'computed by Azure', why: 'Has a name that is chosen when it is made.' } : undefined;

/** In order: the first that applies. */
const RULES: readonly Rule[] = [accepted, computed, secret, spelling, dynamicAddress, ownName];

function isStale({ expected, actual }: RawDifference, { counterparts }: Grounds): boolean {
  if (typeof expected !== 'string' || expected !== actual) return false;
  return translate(expected, counterparts).used.some(({ value }) => isUnmistakable(value));
}

function failureOf(raw: RawDifference, grounds: Grounds): { reason: Failure; why: string } {
  if (raw.isOrder) return { reason: 'other order', why: 'The same items stand in another order, which means something here.' };
  if (raw.actual === undefined) return { reason: 'missing in the destination', why: 'Is set in the source and not in the destination.' };
  if (raw.expected === undefined) return { reason: 'only in the destination', why: 'Is set in the destination and not in the source.' };
  if (isStale(raw, grounds)) {
    const { path, id } = translate(String(raw.expected), grounds.counterparts).used[0]!;
    return { reason: 'still the value of the source', why: `Is ${path} of the source; in the destination ${id} has another.` };
  }
  return { reason: 'other value', why: 'Is another in the destination than in the source.' };
}

/** Where one side held a secret, the other's value is one too, though it may not look like it: it is not shown. */
function shown(own: Json | undefined, other: Json | undefined): Json | undefined {
  return own !== undefined && holdsSecret(other) && !holdsSecret(own) ? REDACTED : own;
}

function seen(raw: RawDifference): Pick<Difference, 'path' | 'expected' | 'actual'> {
  const [expected, actual] = [shown(raw.expected, raw.actual), shown(raw.actual, raw.expected)];
  const { path } = raw;
  return { path, ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) };
}

const SAME_CONFIGURATION = 'Terraform is configured the same for both: nobody sets it, or it is what the service does by default.';
const UNREAD = ' No mapper reads it, so the code cannot set it.';

/** Of differences that nothing else explains: those that make no difference to what Terraform is told. */
function withoutEffect(open: readonly RawDifference[], expected: ArmResource, configuration: Configuration): ReadonlySet<RawDifference> {
  const read = open.filter(({ rulePath }) => !configuration.isUnread(expected.id, rulePath));
  const isSame = (some: readonly RawDifference[]): boolean => configuration.isSame(withActual(expected, some)) === true;
  if (read.length === 0 || isSame(read)) return new Set(read);
  const alone = read.filter((one) => isSame([one]));
  // Each for itself may change nothing, and all of them together something.
  return new Set(isSame(alone) ? alone : []);
}

/** The verdicts on all differences of one resource, in order of their paths. */
export function judgeAll(subject: Subject, raw: readonly RawDifference[], grounds: Grounds): Difference[] {
  const { expected, source } = subject;
  const found: Difference[] = [];
  const open: RawDifference[] = [];
  for (const one of raw) {
    // A value that only looks like another resource's: nothing says that it was meant to follow.
    if (one.expected !== undefined && one.expected === one.actual && !isStale(one, grounds)) continue;
    const ground = RULES.map((rule) => rule({ resource: expected, source, raw: one, grounds })).find((reason) => reason !== undefined);
    if (ground) found.push({ ...seen(one), verdict: 'explained', ...ground });
    else open.push(one);
  }
  const harmless = withoutEffect(
    open.filter((one) => !isStale(one, grounds)),
    expected,
    grounds.configuration,
  );
  for (const one of open) {
    const { reason, why } = failureOf(one, grounds);
    const isUnread = grounds.configuration.isUnread(expected.id, one.rulePath);
    found.push(
      harmless.has(one)
        ? { ...seen(one), verdict: 'explained', reason: 'left to the service by default', why: SAME_CONFIGURATION }
        : { ...seen(one), verdict: 'failing', reason, why: isUnread ? why + UNREAD : why },
    );
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** What follows from a value that Azure gave anew: told, though nothing is wrong with it. */
export function followed(
  resource: ArmResource,
  raw: RawDifference,
  { counterparts, computed: judgeComputed }: Grounds,
): Difference | undefined {
  if (typeof raw.expected !== 'string' || typeof raw.actual !== 'string') return undefined;
  const { text, used } = translate(raw.expected, counterparts);
  if (used.length === 0 || text.toLowerCase() !== raw.actual.toLowerCase()) return undefined;
  const { path, expected, actual } = raw;
  const own = raw.isUsers ? undefined : judgeComputed(resource, raw.rulePath);
  if (own !== undefined) return { path, expected, actual, verdict: 'explained', reason: 'computed by Azure', why: `Is ${own}.` };
  const why = `Follows ${used[0]!.path} of ${used[0]!.id}, which Azure gave anew.`;
  return { path, expected, actual, verdict: 'explained', reason: 'follows what Azure computed', why };
}

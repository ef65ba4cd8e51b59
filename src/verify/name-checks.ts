import { valuesAt } from '../arm/value-at';
import { ArmError } from '../azure/arm-error';
import data from './name-checks.json';
import type { Reader } from './check';
import type { Arrival, World } from './world';

/** How a service says whether a name is free. */
export interface NameCheck {
  armType: string;
  path: string;
  apiVersion: string;
  /** `type` of the body. */
  type?: string;
  /** Field of the body that takes the name; `name` where it is not said. */
  field?: string;
  /** Where the globally unique name stands, when it is not the resource's own. */
  name?: string;
  scope?: string;
  answer: string;
}

export const NAME_CHECKS: readonly NameCheck[] = data.checks;

const INDEX = new Map(NAME_CHECKS.map((check) => [check.armType.toLowerCase(), check]));

/** How names of `armType` are asked for; undefined where the service has no such operation. */
export function nameCheckOf(armType: string): NameCheck | undefined {
  return INDEX.get(armType.toLowerCase());
}

/** The globally unique name of an arrival; undefined when it claims none. */
export function claimedName({ name: path }: NameCheck, { resource }: Arrival): string | undefined {
  if (path === undefined) return resource.name;
  const [name] = valuesAt(resource, path);
  return typeof name === 'string' ? name : undefined;
}

/** What a service answered. */
export interface Availability {
  isFree: boolean;
  message?: string;
}

/** Asks the service whether `name` is free. One request. */
export async function askName(read: Reader, world: World, check: NameCheck, name: string): Promise<Availability> {
  const scope = check.scope === 'tenant' ? '' : world.destinationScope;
  const path = `${scope}/providers/${check.path.replace('{region}', world.region).replace('{name}', name)}`;
  if (check.answer === 'head') return { isFree: !(await read.exists(path, check.apiVersion)) };
  const body = { [check.field ?? 'name']: name, ...(check.type !== undefined && { type: check.type }) };
  try {
    const answer = await read.post(path, check.apiVersion, body);
    const { message } = answer;
    const isFree = check.answer === 'conflict' || answer[check.answer] === true;
    return { isFree, ...(typeof message === 'string' && { message }) };
  } catch (error) {
    if (check.answer === 'conflict' && error instanceof ArmError && error.status === 409) return { isFree: false, message: error.message };
    throw error;
  }
}

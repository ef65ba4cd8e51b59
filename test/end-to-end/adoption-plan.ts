import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plannedDifferences, type PlannedChange } from '../../src/rehearse/planned-differences';
import { terraformEvents } from '../../src/rehearse/terraform-events';
import { run, runOrThrow } from './terraform';

/** What a plan of the teardown says of one resource address. */
export interface Adoption {
  address: string;
  verdict: 'adopted' | 'changed' | 'failed' | 'needs one that failed';
  details: string[];
}

interface Stack {
  resource: Record<string, Record<string, unknown>>;
  import: { to: string; id: string }[];
}

function addressesOf({ resource }: Stack): string[] {
  return Object.entries(resource).flatMap(([type, blocks]) => Object.keys(blocks).map((name) => `${type}.${name}`));
}

/** The stack without `gone`, and without what refers to them; which those are is told. */
function without(stack: Stack, gone: ReadonlySet<string>): { rest: Stack; dependants: string[] } {
  const all = new Set(gone);
  const blockOf = (address: string): string => {
    const [type, name] = address.split('.') as [string, string];
    return JSON.stringify(stack.resource[type]![name]);
  };
  const refersTo = (address: string): boolean => {
    const block = blockOf(address);
    return [...all].some((other) => new RegExp(`${other.replace(/[.-]/g, '\\$&')}(?![A-Za-z0-9_-])`).test(block));
  };
  const dependants: string[] = [];
  for (let found = true; found; ) {
    const more = addressesOf(stack).filter((address) => !all.has(address) && refersTo(address));
    more.forEach((address) => all.add(address));
    dependants.push(...more);
    found = more.length > 0;
  }
  const resource = Object.fromEntries(
    Object.entries(stack.resource)
      .map(([type, blocks]) => [type, Object.fromEntries(Object.entries(blocks).filter(([name]) => !all.has(`${type}.${name}`)))] as const)
      .filter(([, blocks]) => Object.keys(blocks).length > 0),
  );
  return { rest: { ...stack, resource, import: stack.import.filter(({ to }) => !all.has(to)) }, dependants };
}

/**
 * Plans the adoption of everything in a synthesised teardown. A resource that the provider refuses is told and left out of another
 * attempt, so that one refusal hides no other.
 * @throws Error when Terraform fails without naming a resource
 */
export async function planAdoption(folder: string, env: NodeJS.ProcessEnv): Promise<Adoption[]> {
  const file = join(folder, 'cdk.tf.json');
  let stack = JSON.parse(readFileSync(file, 'utf8')) as Stack;
  const adoptions: Adoption[] = [];
  await runOrThrow('terraform', ['init', '-input=false'], { cwd: folder, env });
  for (;;) {
    const planned = await run('terraform', ['plan', '-json', '-input=false', '-out=plan'], { cwd: folder, env });
    if (planned.status === 0) break;
    const failed = terraformEvents(planned.stdout).filter(({ kind }) => kind === 'failed');
    const named = new Map(failed.filter(({ address }) => address !== '').map(({ address, message }) => [address, message ?? '']));
    if (named.size === 0)
      throw new Error(`terraform plan: ${failed.map(({ message }) => message).join('; ')}\n${planned.stderr.slice(-3000)}`);
    const { rest, dependants } = without(stack, new Set(named.keys()));
    named.forEach((message, address) => adoptions.push({ address, verdict: 'failed', details: [message] }));
    dependants.forEach((address) => adoptions.push({ address, verdict: 'needs one that failed', details: [] }));
    stack = rest;
    writeFileSync(file, JSON.stringify(stack, null, 2));
  }
  const shown = await runOrThrow('terraform', ['show', '-json', 'plan'], { cwd: folder, env });
  const { resource_changes: changes = [] } = JSON.parse(shown) as { resource_changes?: PlannedChange[] };
  for (const change of changes) {
    const { actions } = change.change;
    const isSame = actions.every((action) => action === 'no-op');
    const details = isSame ? [] : [actions.join(' and '), ...plannedDifferences(change)];
    adoptions.push({ address: change.address, verdict: isSame ? 'adopted' : 'changed', details });
  }
  return adoptions;
}

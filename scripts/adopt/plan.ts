import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plannedDifferences, type PlannedChange } from '../../src/rehearse/planned-differences';
import { run, runOrThrow } from '../../test/end-to-end/terraform';
import { configurationOf, type Planned } from './configuration';

/** What became of one resource in the plan. */
export interface Outcome {
  planned: Planned;
  verdict: 'adopted' | 'changed' | 'failed';
  /** Changed attributes, or the error. */
  details: string[];
}

interface Diagnostic {
  severity: string;
  summary: string;
  detail?: string;
  address?: string;
  snippet?: { context?: string | null; code?: string };
}

function errorsOf(jsonLines: string): Diagnostic[] {
  return jsonLines.split('\n').flatMap((line): Diagnostic[] => {
    if (!line.startsWith('{')) return [];
    const { diagnostic } = JSON.parse(line) as { diagnostic?: Diagnostic };
    return diagnostic?.severity === 'error' ? [diagnostic] : [];
  });
}

function addressIn({ address, summary, detail = '', snippet }: Diagnostic): string | undefined {
  const text = [snippet?.context, summary, detail, snippet?.code].filter(Boolean).join(' ');
  const found = /azurerm_\w+\.\w+r\d+/.exec(address ?? text)?.[0];
  if (found) return found;
  const quoted = /resource[. ]"?(azurerm_\w+)"?[. ]"?(\w+)/.exec(text);
  return quoted ? `${quoted[1]}.${quoted[2]}` : undefined;
}

interface Attempt {
  /** Error texts by address; absent when the plan came out. */
  errors?: Map<string, string>;
  /** What the provider said when it fell over without naming a resource. */
  crash?: string;
}

async function attempt(planned: readonly Planned[], subscriptionId: string, folder: string, env: NodeJS.ProcessEnv): Promise<Attempt> {
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(configurationOf(planned, subscriptionId), null, 1));
  const { status, stdout, stderr } = await run('terraform', ['plan', '-json', '-input=false', '-out=plan'], { cwd: folder, env });
  if (status === 0) return {};
  const errors = new Map<string, string>();
  const unnamed: string[] = [];
  for (const error of errorsOf(stdout)) {
    const [address, text] = [addressIn(error), [error.summary, error.detail].filter(Boolean).join(': ')];
    if (address !== undefined && planned.some((one) => one.address === address)) errors.set(address, text);
    else unnamed.push(text);
  }
  const panic = /^panic: .*$/m.exec(stderr)?.[0];
  // After a crash every pending request is called cancelled: only the panic tells anything.
  if (panic !== undefined || errors.size === 0) return { crash: panic ?? (unnamed[0] || stderr.slice(0, 500)) };
  return { errors };
}

async function judge(planned: readonly Planned[], folder: string, env: NodeJS.ProcessEnv): Promise<Outcome[]> {
  const shown = JSON.parse(await runOrThrow('terraform', ['show', '-json', 'plan'], { cwd: folder, env })) as {
    resource_changes?: PlannedChange[];
  };
  const changes = new Map((shown.resource_changes ?? []).map((change) => [change.address, change]));
  return planned.map((one): Outcome => {
    const change = changes.get(one.address);
    if (!change) return { planned: one, verdict: 'failed', details: ['not in the plan'] };
    const { actions } = change.change;
    const isSame = actions.every((action) => action === 'no-op');
    return {
      planned: one,
      verdict: isSame ? 'adopted' : 'changed',
      details: isSame ? [] : [actions.join('+'), ...plannedDifferences(change)],
    };
  });
}

/** Plans the import of `planned`; resources that fail are told, and left out of another attempt. `folder` is initialised already. */
async function planRest(planned: readonly Planned[], subscriptionId: string, folder: string, env: NodeJS.ProcessEnv): Promise<Outcome[]> {
  if (planned.length === 0) return [];
  const { errors, crash } = await attempt(planned, subscriptionId, folder, env);
  if (crash !== undefined) {
    if (planned.length === 1) return [{ planned: planned[0]!, verdict: 'failed', details: [crash] }];
    // The provider does not say which resource it fell over: halve until it stands alone.
    const middle = Math.ceil(planned.length / 2);
    const first = await planRest(planned.slice(0, middle), subscriptionId, folder, env);
    return [...first, ...(await planRest(planned.slice(middle), subscriptionId, folder, env))];
  }
  if (!errors) return judge(planned, folder, env);
  const failed = planned.filter(({ address }) => errors.has(address));
  const outcomes = failed.map((one): Outcome => ({ planned: one, verdict: 'failed', details: [errors.get(one.address)!] }));
  return [
    ...outcomes,
    ...(await planRest(
      planned.filter((one) => !failed.includes(one)),
      subscriptionId,
      folder,
      env,
    )),
  ];
}

/** Plans the import of `planned` in `folder`, and tells of each what Terraform would do. */
export async function plan(
  planned: readonly Planned[],
  subscriptionId: string,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Outcome[]> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(configurationOf([], subscriptionId)));
  await runOrThrow('terraform', ['init', '-input=false', '-no-color'], { cwd: folder, env });
  return planRest(planned, subscriptionId, folder, env);
}

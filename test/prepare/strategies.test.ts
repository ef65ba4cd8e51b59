import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { ArmResource } from '../../src/arm/resource';
import { DATA_STRATEGY_NAMES, DATA_STRATEGIES, type DataStrategyName } from '../../src/config/data-strategies';
import type { Move } from '../../src/config/move';
import { planRelocation } from '../../src/commands/relocation';
import { registry } from '../../src/mappers/registry';
import { splitTokens } from '../../src/mappers/token';
import { allStrategies, strategyOf } from '../../src/prepare/registry';
import type { Prepared, Preparation } from '../../src/prepare/preparation';
import type { Reader } from '../../src/prepare/strategy';
import { inventoryOf, moveOf } from '../relocate/estate';

const FOLDER = join(__dirname, 'strategies');
const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000001';
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-contoso-app-weu`;

interface Case {
  strategy: DataStrategyName;
  resources: ArmResource[];
  /** Changes to move.yaml. */
  move?: Partial<Move>;
  /** What Azure holds, by id or path of a list, and what is seen of the data then. */
  looks?: { azure: Record<string, unknown>; seen: string }[];
}

const cases = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.case.json'))
  .map((file) => file.replace('.case.json', ''));

function caseOf(name: string): Case {
  const text = readFileSync(join(FOLDER, `${name}.case.json`), 'utf8').replaceAll('{group}', GROUP);
  return JSON.parse(text) as Case;
}

function planned({ strategy, resources, move }: Case): { preparation: Preparation; prepared: Prepared } {
  const inventory = inventoryOf([
    { id: GROUP, name: 'rg-contoso-app-weu', type: 'Microsoft.Resources/resourceGroups', location: 'westeurope', properties: {} },
    ...resources,
  ]);
  const data: Move['data'] = [{ group: 'rg-contoso-app-weu', strategy, ...(strategy === 'none' && { reason: 'scratch' }) }];
  const { preparation } = planRelocation(moveOf({ data, ...move }), inventory, registry());
  return { preparation, prepared: preparation.prepared.find(({ subject }) => subject.choice.strategy === strategy)! };
}

/** What the strategy plans, as text: stacks, what is different in the destination, steps. */
/** Tokens as words: their marks differ from process to process. */
function readable(text: string): string {
  return splitTokens(text)
    .map((part) =>
      typeof part === 'string' ? part : part.kind === 'attribute' ? `<${part.attribute} of ${part.id}>` : `<secret ${part.attribute}>`,
    )
    .join('');
}

function textOf({ preparation, prepared: { plan, subject } }: ReturnType<typeof planned>): string {
  const changed = preparation.relocated.inventory.resources.find(({ id }) => id === subject.destinationId);
  const steps = plan.steps.map(({ before, run, after, ...step }) => ({
    ...step,
    ...(before && { before: before.map(({ text }) => text) }),
    run: run.map(({ text }) => text),
    ...(after && { after: after.map(({ text }) => text) }),
  }));
  const destination = (plan.destination ?? []).map((change) =>
    change.kind === 'resource' ? { kind: change.kind, id: change.id } : change,
  );
  const all = { stack: plan.stack ?? [], destination, becomes: destination.length > 0 ? changed : undefined, steps };
  return `${JSON.stringify(all, (_, value: unknown) => (typeof value === 'string' ? readable(value) : value), 2)}\n`;
}

function readerOf(azure: Record<string, unknown>): Reader {
  const found = new Map(Object.entries(azure).map(([id, body]) => [id.toLowerCase(), body]));
  return {
    get: (id) => Promise.resolve(found.get(id.toLowerCase()) as ArmResource | undefined),
    list: (path) => Promise.resolve((found.get(path.toLowerCase()) as ArmResource[] | undefined) ?? []),
  };
}

test('every name has a file, every file a name, and a case', () => {
  expect(allStrategies().map(({ name }) => name)).toEqual([...DATA_STRATEGY_NAMES].sort());
  const covered = new Set(cases.map((name) => caseOf(name).strategy));
  expect(DATA_STRATEGY_NAMES.filter((name) => !covered.has(name))).toEqual([]);
  for (const name of DATA_STRATEGY_NAMES) {
    expect(readFileSync(join(__dirname, '../../src/prepare/strategies', `${name}.ts`), 'utf8')).toContain(`name: '${name}'`);
    expect(strategyOf(name).summary.length).toBeGreaterThan(40);
    expect(DATA_STRATEGIES[name].length).toBeGreaterThan(0);
  }
});

describe.each(cases)('%s', (name) => {
  const given = caseOf(name);
  const result = planned(given);
  const path = join(FOLDER, `${name}.expected.json`);

  test('plans what is expected', () => {
    // UPDATE_GOLDEN=1 writes what is planned now; read the difference before committing it.
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(path, textOf(result));
    }
    expect(textOf(result)).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
  });

  test('its commands are good bash', () => {
    const script = result.prepared.plan.steps
      .flatMap(({ before = [], run, after = [] }) => [...before, ...run, ...after].map(({ text }) => text))
      .join('\n');
    const { status, stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  for (const { azure, seen } of given.looks ?? []) {
    test(`sees: ${seen}`, async () => {
      const { subject, strategy } = result.prepared;
      const { state, detail } = await strategy.look(subject, result.preparation.around, readerOf(azure));
      expect(`${state}: ${detail}`).toBe(seen);
    });
  }
});

import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { planRelocation } from '../../src/commands/relocation';
import { readMove } from '../../src/config/read-move';
import { readInventory } from '../../src/inventory/read-inventory';
import type { Change, Ledger } from '../../src/ledger/ledger';
import { readLedger, writeLedger } from '../../src/ledger/ledger-file';
import { record } from '../../src/ledger/record';
import { registry } from '../../src/mappers/registry';
import type { Relocated } from '../../src/relocate/relocated';
import { loadEstate } from '../../src/twin/estate';
import { removeResource } from '../../src/twin/removing';
import { startTwin, type Twin } from '../../src/twin/twin';
import { azmove, type Run } from './azmove';
import { CdktfStandIn } from './cdktf-stand-in';

const ESTATE = join(__dirname, '..', 'end-to-end', 'lifecycle-estate.json');
export const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
export const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-shop-weu`;

let generated: Promise<Record<string, string>> | undefined;

/** How a run is to be watched, and ended. */
export interface Watched {
  env?: Record<string, string>;
  onStart?: (child: ChildProcess) => void;
}

/** A small estate on a twin, a move of it in a folder, scanned and generated, and a stand-in for the library's command line. */
export class MoveOnTwin {
  /** Told of each request that the twin answers. */
  onRequest: (url: string) => void = () => undefined;

  private constructor(
    readonly folder: string,
    readonly twin: Twin,
    readonly cdktf: CdktfStandIn,
    private readonly env: Record<string, string>,
  ) {}

  static async start(): Promise<MoveOnTwin> {
    const heard: { move?: MoveOnTwin } = {};
    const twin = await startTwin({ estates: [ESTATE], log: ({ url }) => heard.move?.onRequest(url) });
    const cdktf = new CdktfStandIn();
    const folder = mkdtempSync(join(tmpdir(), 'azmove-life-'));
    const programs = cdktf.install(folder);
    const env = { ...twin.env, ...(await cdktf.listen()), PATH: `${programs}:${process.env['PATH']}`, NO_PROXY: '127.0.0.1' };
    const move = new MoveOnTwin(folder, twin, cdktf, env);
    heard.move = move;
    generated ??= move.generate();
    for (const [path, content] of Object.entries(await generated)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return move;
  }

  /** Scans and generates; the same for every move of this estate. */
  private async generate(): Promise<Record<string, string>> {
    await this.run('init', '--subscription', SUBSCRIPTION, '--from', 'westeurope', '--to', 'northeurope');
    await this.run('scan');
    await this.run('generate');
    const names = ['move.yaml', 'inventory.json', ...readdirSync(join(this.folder, 'stacks')).map((name) => `stacks/${name}`)];
    return Object.fromEntries(names.map((name) => [name, this.text(name)]));
  }

  async close(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    await this.cdktf.close();
    await this.twin.close();
  }

  run(command: string, ...args: string[]): Promise<Run> {
    return azmove([command, '--dir', this.folder, ...args], this.env);
  }

  /** The same, for a run that the test may end before it is over. */
  runWatched({ env, onStart }: Watched, command: string, ...args: string[]): Promise<Run> {
    return azmove([command, '--dir', this.folder, ...args], { ...this.env, ...env }, onStart);
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  get ledger(): Ledger {
    return readLedger(join(this.folder, 'ledger.json'))!;
  }

  /** The states that resources are in. */
  get states(): string[] {
    return [...new Set(this.ledger.resources.map(({ state }) => state))].sort();
  }

  get relocated(): Relocated {
    const move = readMove(join(this.folder, 'move.yaml'));
    return planRelocation(move, readInventory(join(this.folder, 'inventory.json')), registry()).relocated;
  }

  /** Lets everything stand in the destination, as a deployment would; less what \`but\` names. */
  deploy(but: (id: string) => boolean = () => false): void {
    const resources = this.relocated.inventory.resources.filter(({ id }) => !but(id));
    loadEstate(this.twin.cloud, { subscriptionId: SUBSCRIPTION, resources } as Parameters<typeof loadEstate>[1]);
  }

  /** Lets the source stand again, as it was in the beginning. */
  restoreSource(): void {
    loadEstate(this.twin.cloud, JSON.parse(readFileSync(ESTATE, 'utf8')) as Parameters<typeof loadEstate>[1]);
  }

  remove(id: string): void {
    removeResource(this.twin.cloud, id);
  }

  /** Writes to the ledger what a command would, with its hash. */
  record(command: string, changes: Change[], evidence: Record<string, never> | object): void {
    const path = join(this.folder, 'ledger.json');
    const before = readLedger(path)!;
    const entry = { at: '2026-11-25T20:00:00.000Z', by: 'someone', command, changes, evidence: evidence as Record<string, never> };
    writeLedger(path, record(before, entry), before);
  }

  /** What a comparison that passed leaves in the ledger, but for \`other\`. */
  recordComparison(other: object = {}): void {
    const expected = createHash('sha256').update(JSON.stringify(this.relocated.inventory)).digest('hex');
    this.record('compare', [], {
      resources: { missing: 0, different: 0, unread: 0, 'by hand': 0, explained: 0, equal: 9 },
      differences: { failing: 0, explained: 0 },
      data: { there: 1, less: 0, 'not readable': 0 },
      expected,
      ...other,
    });
  }
}

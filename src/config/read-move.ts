import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { objectionsTo } from './checks';
import { ConfigError } from './config-error';
import { locateYaml } from './locate';
import type { AzurermState, Move, State } from './move';
import { problemOf } from './problems';
import { moveSchema } from './schema';

/** What move.yaml may leave out. Twenty stacks: cdktf was seen to slow down and hang from about 26 on. */
export const DEFAULTS = {
  names: { resourceGroups: '{name}-{code}', global: '{name}{code}' },
  stacks: { layout: 'auto', maximum: 20 },
  state: { backend: 'local' },
  library: 'cdktf',
} as const;

type Given = Pick<Move, 'subscriptionId'> & {
  source: { region: string; resourceGroups?: string[] };
  destination: { region: string; subscriptionId?: string };
  secondaryRegion?: string;
  names?: Partial<Move['names']>;
  zones?: Record<string, string | number | null>;
  stacks?: Partial<Move['stacks']>;
  state?: { backend: 'local' } | (Omit<AzurermState, 'subscriptionId'> & { subscriptionId?: string });
} & Partial<Pick<Move, 'addresses' | 'dispositions' | 'data' | 'accepted' | 'plainSettings' | 'library'>>;

const validate = new Ajv({ allErrors: true, allowUnionTypes: true, unicodeRegExp: true }).compile(moveSchema);

/** A key with nothing behind it (`addresses:`) is as good as no key. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => item !== null || /^\d$/.test(key))
      .map(([key, item]) => [key, withoutBlanks(item)]),
  );
}

function stateOf(given: Given['state'], destinationSubscription: string): State {
  if (given === undefined || given.backend === 'local') return DEFAULTS.state;
  return { ...given, subscriptionId: (given.subscriptionId ?? destinationSubscription).toLowerCase() };
}

function withDefaults(given: Given): Move {
  const zones = Object.entries(given.zones ?? {}).map(([zone, to]) => [zone, to === null ? null : String(to)] as const);
  const destinationSubscription = (given.destination.subscriptionId ?? given.subscriptionId).toLowerCase();
  return {
    subscriptionId: given.subscriptionId.toLowerCase(),
    source: { region: given.source.region, resourceGroups: given.source.resourceGroups ?? [] },
    destination: { region: given.destination.region, subscriptionId: destinationSubscription },
    ...(given.secondaryRegion !== undefined && { secondaryRegion: given.secondaryRegion }),
    names: { ...DEFAULTS.names, overrides: {}, ...given.names },
    zones: Object.fromEntries(zones),
    addresses: given.addresses ?? [],
    dispositions: given.dispositions ?? [],
    data: given.data ?? [],
    accepted: given.accepted ?? [],
    stacks: { ...DEFAULTS.stacks, ...given.stacks },
    plainSettings: given.plainSettings ?? [],
    state: stateOf(given.state, destinationSubscription),
    library: given.library ?? DEFAULTS.library,
  };
}

/**
 * The move that `text` describes, defaults filled in.
 * @param file the file's name, for messages
 * @throws ConfigError naming line, column, what was found and what is allowed, for everything that is wrong
 */
export function parseMove(text: string, file: string): Move {
  const yaml = locateYaml(text);
  if (yaml.problems.length > 0) throw new ConfigError(file, yaml.problems);
  if (yaml.value === null || yaml.value === undefined) {
    throw new ConfigError(file, [{ line: 1, column: 1, message: 'the file is empty' }], 'Write it anew: azmove init --force …');
  }
  const given = withoutBlanks(yaml.value);
  if (!validate(given)) {
    // What failed inside propertyNames or after a condition is told twice, the second time without saying what is allowed.
    const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'propertyNames' && keyword !== 'if');
    throw new ConfigError(
      file,
      errors.map((error) => problemOf(error, yaml)).sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
    );
  }
  const move = withDefaults(given as Given);
  const problems = [...objectionsTo(move)].map(({ path, message }) => ({ ...yaml.placeOf(path), message }));
  if (problems.length > 0) throw new ConfigError(file, problems);
  return move;
}

/**
 * Reads move.yaml.
 * @throws ConfigError when the file is missing, unreadable or wrong
 */
export function readMove(path: string): Move {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code ?? String(error)})`;
    throw new ConfigError(path, [{ message }], 'Write it: azmove init --subscription ID --from westeurope --to northeurope --dir D');
  }
  return parseMove(text, path);
}

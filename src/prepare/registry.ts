import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataStrategyName } from '../config/data-strategies';
import { isStrategy, type DataStrategy } from './strategy';

const FOLDER = join(__dirname, 'strategies');

let loaded: Map<DataStrategyName, DataStrategy> | undefined;

function load(): Map<DataStrategyName, DataStrategy> {
  const strategies = readdirSync(FOLDER)
    .filter((file) => /(?<!\.d)\.[jt]s$/.test(file))
    .flatMap((file) => {
      // Strategies are found, not listed; require is synchronous, so every caller stays so.
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const module = require(join(FOLDER, file)) as Record<string, unknown>;
      return Object.values(module).filter(isStrategy);
    });
  return new Map(strategies.map((strategy) => [strategy.name, strategy]));
}

/** Every strategy in `strategies/`: a new one is a new file there and its name in `src/config/data-strategies.ts`. */
export function allStrategies(): readonly DataStrategy[] {
  loaded ??= load();
  return [...loaded.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The strategy of this name. */
export function strategyOf(name: DataStrategyName): DataStrategy {
  loaded ??= load();
  const strategy = loaded.get(name);
  if (!strategy) throw new Error(`No file of src/prepare/strategies/ declares the strategy ${name}.`);
  return strategy;
}

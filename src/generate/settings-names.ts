import { tryParseResourceId } from '../arm/resource-id';
import type { GeneratedConstruct } from './construct';
import { camelCase } from './identifiers';
import { withRegionConstant } from './region-constant';
import { Text } from './value';

/** Names that differ between source and destination, as constants of the settings file. */
export interface SettingsNames {
  /** Constant → name in the destination, in order of constants. */
  byKey: [constant: string, name: string][];
  /** The constant for a construct's name, if it has one. */
  constantOf(construct: GeneratedConstruct): string | undefined;
}

/** A constant for each construct whose `name` differs from the source's; one constant where source and destination names agree. */
export function settingsNamesOf(constructs: readonly GeneratedConstruct[]): SettingsNames {
  const taken = new Map<string, string>();
  const constants = new Map<string, string>();
  for (const construct of [...constructs].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const name = construct.config['name'];
    const sourceName = tryParseResourceId(construct.sourceId)?.name;
    const isOwnName = typeof name === 'string' && tryParseResourceId(construct.armId)?.name === name;
    if (!isOwnName || sourceName === undefined || sourceName === name || construct.terraformType === 'azurerm_role_assignment') continue;
    const type = construct.terraformType.replace(/^azurerm_/, '');
    const candidates = [camelCase(name), camelCase(`${name} ${type}`), camelCase(`${construct.path.join(' ')} ${type}`)];
    const constant = candidates.find((candidate) => !taken.has(candidate) || taken.get(candidate) === name);
    if (constant === undefined) continue;
    taken.set(constant, name);
    constants.set(construct.key, constant);
  }
  return {
    byKey: [...taken].sort(([a], [b]) => (a < b ? -1 : 1)),
    constantOf: ({ key }) => constants.get(key),
  };
}

/** The construct with region and renamed names as constants of the settings file. */
export function namedBySettings(construct: GeneratedConstruct, names: SettingsNames, region: string): GeneratedConstruct {
  const constant = names.constantOf(construct);
  const config = withRegionConstant(construct.config, region) as GeneratedConstruct['config'];
  return { ...construct, config: constant === undefined ? config : { ...config, name: new Text([{ code: `names.${constant}` }]) } };
}

/** What of `stacks/settings.ts` a destination stack needs. */
export function settingsUsedBy(constructs: readonly GeneratedConstruct[]): string[] {
  const code = JSON.stringify(constructs.map(({ config }) => config));
  return ['subscriptionId', ...(code.includes('"code":"region"') ? ['region'] : []), ...(code.includes('"code":"names.') ? ['names'] : [])];
}

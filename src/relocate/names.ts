import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { mayRename, isDomainName } from '../catalog/name-stability';
import { isGlobalName, nameRule } from '../catalog/names';
import type { NameRule } from './name-facts';
import { allows, distinctName, fillTemplate, fitName } from './name-template';
import type { Pass, Surroundings } from './pass';
import type { Rename } from './relocated';

const GROUP_TYPE = 'microsoft.resources/resourcegroups';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
const GROUP_RULE: NameRule = { minLength: 1, maxLength: 90, characters: '\\p{L}\\p{N}_().-' };
/** For global names of types without a rule: what nearly every service takes. */
const CAUTIOUS_RULE: NameRule = { minLength: 3, maxLength: 50, characters: 'a-zA-Z0-9-' };

interface Chosen {
  name: string;
  kind: Rename['kind'];
  why: string;
}

interface Naming {
  around: Surroundings;
  overrides: ReadonlyMap<string, string>;
  /** Names that are given away in the scope in which they must be unique; lower case. */
  taken: Set<string>;
}

/** How uniquely the name of `resource` must be chosen; undefined when its own group or parent is scope enough. */
function wideScope(resource: ArmResource, { facts, move }: Surroundings): 'group' | 'global' | undefined {
  const type = resource.type.toLowerCase();
  if (type === GROUP_TYPE) return 'group';
  const scope = facts[type]?.nameScope ?? (isGlobalName(type) ? 'global' : undefined);
  const isSameSubscription = move.subscriptionId === move.destination.subscriptionId;
  return scope === 'global' || (scope === 'subscription' && isSameSubscription) ? 'global' : undefined;
}

function ruleFor(resource: ArmResource, { facts }: Surroundings): NameRule {
  if (resource.type.toLowerCase() === GROUP_TYPE) return GROUP_RULE;
  return facts[resource.type.toLowerCase()]?.nameRule ?? nameRule(resource.type) ?? CAUTIOUS_RULE;
}

function takenKey(resource: ArmResource, name: string): string {
  return `${resource.type}|${name}`.toLowerCase();
}

/** Unique beyond the destination's own group: the source still has its name, and so may anybody. */
function wideName(resource: ArmResource, scope: 'group' | 'global', naming: Naming): Chosen {
  const { around, taken } = naming;
  const { move, destination, text } = around;
  const rule = ruleFor(resource, around);
  const code = destination.codes[0] ?? destination.name;
  const replaced = text.replaceInName(resource.name, !allows(rule, '-'));
  const template = scope === 'group' ? move.names.resourceGroups : move.names.global;
  const wished = replaced === resource.name ? fillTemplate(template, resource.name, destination) : replaced;
  const fitted = fitName(wished, rule, idKey(resource.id), code);
  const isTaken = taken.has(takenKey(resource, fitted));
  const name = isTaken ? distinctName(fitted, rule, `${idKey(resource.id)} ${destination.name}`) : fitted;
  taken.add(takenKey(resource, name));
  const how = replaced === resource.name ? `is made by the template ${template}` : 'names the destination in place of the source region';
  const clash = isTaken ? '; a hash tells it from a name that is taken' : fitted.length < wished.length ? '; cut to what Azure allows' : '';
  const scopeText = scope === 'group' ? 'The group’s name is taken while the source exists' : 'The name must be unique in all of Azure';
  return { name, kind: scope === 'group' ? 'resource group' : 'global', why: `${scopeText}: it ${how}${clash}.` };
}

/** In a zone like `privatelink.westeurope.azmk8s.io` the region is Azure's own label. */
function domainName(name: string, { text }: Surroundings): string {
  return name
    .split('.')
    .map((label) => text.replaceNames(label))
    .join('.');
}

function localName(resource: ArmResource, naming: Naming): Chosen | undefined {
  const why = 'The source region in it is replaced.';
  if (isDomainName(resource.type)) {
    const isAzure = /^privatelink\.|\.(azmk8s\.io|windows\.net|azure\.com|azure\.net)$/i.test(resource.name);
    return isAzure ? { name: domainName(resource.name, naming.around), kind: 'region token', why } : undefined;
  }
  return mayRename(resource.type) ? { name: naming.around.text.replaceInName(resource.name, false), kind: 'region token', why } : undefined;
}

function chosenFor(resource: ArmResource, naming: Naming): Chosen | undefined {
  const override = naming.overrides.get(idKey(resource.id)) ?? naming.overrides.get(resource.name.toLowerCase());
  if (override !== undefined) {
    naming.taken.add(takenKey(resource, override));
    return { name: override, kind: 'override', why: 'move.yaml says so.' };
  }
  const scope = wideScope(resource, naming.around);
  return scope === undefined ? localName(resource, naming) : wideName(resource, scope, naming);
}

/** A record that stands for a renamed account in a private link zone is called as the account is. */
function recordName(resource: ArmResource, names: ReadonlyMap<string, string>, { lookup }: Surroundings): string | undefined {
  if (!/^microsoft\.network\/privatednszones\/(a|aaaa|cname)$/i.test(resource.type)) return undefined;
  const zone = resource.id.split('/').slice(0, -2).pop()!;
  const account = lookup.byHost(`${resource.name}.${zone}`);
  const renamed = account && names.get(idKey(account.id));
  if (!account || renamed === undefined) return undefined;
  return resource.name.toLowerCase() === account.name.toLowerCase() ? renamed.toLowerCase() : undefined;
}

/** `Type(workspace)`: solutions carry the name of their workspace. */
function solutionName(resource: ArmResource, names: ReadonlyMap<string, string>, { lookup }: Surroundings): string | undefined {
  const match = /^(.+)\((.+)\)$/.exec(resource.name);
  if (resource.type.toLowerCase() !== 'microsoft.operationsmanagement/solutions' || !match) return undefined;
  const { workspaceResourceId } = resource.properties as { workspaceResourceId?: string };
  const renamed = workspaceResourceId === undefined ? undefined : names.get(idKey(workspaceResourceId));
  const workspace = workspaceResourceId === undefined ? undefined : lookup.get(workspaceResourceId);
  return renamed !== undefined && workspace?.name.toLowerCase() === match[2]!.toLowerCase() ? `${match[1]!}(${renamed})` : undefined;
}

/**
 * Names in the destination. Groups and globally unique names always change: the region's token in them is replaced, or else the
 * template of move.yaml applied. All other names stay, but for the region's token in names that only infrastructure uses.
 */
export const chooseNames: Pass = {
  name: 'names',
  run: (progress, around) => {
    const naming: Naming = {
      around,
      overrides: new Map(Object.entries(around.move.names.overrides).map(([key, name]) => [idKey(key), name])),
      taken: new Set(
        around.resources.filter((resource) => wideScope(resource, around)).map((resource) => takenKey(resource, resource.name)),
      ),
    };
    const names = new Map(progress.names);
    const renames: Rename[] = [...progress.renames];
    const take = (resource: ArmResource, { name, kind, why }: Chosen): void => {
      if (name === resource.name) return;
      names.set(idKey(resource.id), name);
      renames.push({ kind, id: resource.id, source: resource.name, destination: name, why });
    };
    for (const { source } of progress.drafts) {
      const chosen = chosenFor(source, naming);
      if (chosen) take(source, chosen);
    }
    for (const { source } of progress.drafts) {
      const followed = recordName(source, names, around) ?? solutionName(source, names, around);
      if (followed !== undefined) take(source, { name: followed, kind: 'global', why: 'Follows the name of what it stands for.' });
    }
    return { ...progress, names, renames };
  },
};

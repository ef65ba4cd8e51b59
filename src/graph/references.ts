import type { ArmResource } from '../arm/resource';
import { idKey, isWithin, tryParseResourceId } from '../arm/resource-id';
import { ownersOfHost } from '../catalog/hosts';
import { isOwnAddress } from './addresses';
import { isBackReference, isWeakTag } from './back-references';
import type { GraphFacts } from './facts';
import type { EdgeKind } from './graph';
import type { Lookup } from './lookup';
import { encodedRuns, piecesOf } from './text';

/** One value that refers to something. */
export interface Reference {
  /** Dotted path within the resource, array indexes as numbers. */
  path: string;
  kind: EdgeKind;
  /** As written: resource id, host, name, GUID or address. */
  text: string;
  /** The scanned resource that is meant; absent when it is outside. */
  target?: ArmResource;
}

/** Where ARM says things about the resource itself rather than about what it needs. */
const OWN_FACTS = new Set(['id', 'name', 'type', 'location', 'kind', 'etag', 'systemData', 'extendedLocation']);

/** Ids that exist for everybody: nothing has to be done about them. */
const EVERYWHERE =
  /^Microsoft\.(Authorization\/(roleDefinitions|policyDefinitions|policySetDefinitions)|Maintenance\/publicMaintenanceConfigurations|Features\/|Subscription\/|[^/]+\/locations(\/|$))/i;

/** True for ids of what Azure has for everybody: built-in roles and policies, platform images, managed APIs. */
export function isEverywhere(id: string): boolean {
  const parsed = tryParseResourceId(id);
  return parsed !== undefined && EVERYWHERE.test(parsed.armType);
}

/** Connection strings, and settings that stand for a secret: `@Microsoft.KeyVault(VaultName=…;SecretName=…)`. */
const NAMED = /(?<![a-z])(?:AccountName|VaultName)=([a-z0-9-]+)/gi;
/** Keys whose value is the name of an Azure account. */
const NAME_KEY = /(account|vault|server|namespace|registry|workspace|site|cluster|factory|service|storage)_?name$/i;
const GROUP_KEY = /^resource_?group(_?name)?$/i;
/** Settings of apps: the one place where a bare name stands under a key of the user's making. */
const SETTINGS = /(^|\.)(appSettings|environmentVariables|env)\.|^properties\.[^.]+$/i;

function isSettings(resource: ArmResource, path: string): boolean {
  const isDictionary = /\/config$/i.test(resource.type) && /^(appsettings|connectionstrings)$/i.test(resource.name);
  return isDictionary
    ? SETTINGS.test(path) || path.startsWith('properties.')
    : /(^|\.)(appSettings|environmentVariables|env)\./i.test(path);
}

interface Walk {
  resource: ArmResource;
  lookup: Lookup;
  ignored: readonly string[];
}

function* fromId(text: string, path: string, { lookup }: Walk): Generator<Reference> {
  // In running text an id may be followed by a bracket or a full stop.
  const exact = [text, text.replace(/[).:]+$/, '')].find((candidate) => lookup.get(candidate));
  const found = lookup.nearest(exact ?? text);
  const parsed = tryParseResourceId(text);
  if (!found && !parsed) return;
  const isGroupAlone =
    found?.resource.type.toLowerCase() === 'microsoft.resources/resourcegroups' && found.length < idKey(exact ?? text).length;
  if (found && !isGroupAlone) yield { path, kind: 'id', text, target: found.resource };
  else if (parsed && parsed.provider !== 'Microsoft.Resources' && !isEverywhere(text)) yield { path, kind: 'id', text };
  else if (parsed?.armType === 'Microsoft.Resources/resourceGroups') yield { path, kind: 'id', text };
}

function* fromHost(host: string, after: string, path: string, { lookup }: Walk): Generator<Reference> {
  const target = lookup.byHost(host);
  if (!target) {
    if (ownersOfHost(host).length > 0) yield { path, kind: 'uri', text: host };
    return;
  }
  // A vault's URI may go on to one of its secrets, which may be a resource of its own.
  const object = /^(?::\d+)?\/(secrets|keys)\/([a-z0-9-]+)/i.exec(after);
  const child = object && lookup.get(`${target.id}/${object[1]}/${object[2]}`);
  yield { path, kind: 'uri', text: host, target: child ?? target };
}

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;
const IPV6 = /^[0-9a-f:]*:[0-9a-f:]+$/i;
/** A range of one address is that address. */
const SINGLE = /^\/(32|128)(?!\d)/;

/** Addresses are found among the hosts of a text; `after` tells them from ranges. */
function* fromAddress(text: string, after: string, path: string, { resource, lookup }: Walk): Generator<Reference> {
  if (after.startsWith('/') && !SINGLE.test(after)) return;
  const target = lookup.byAddress(text);
  if (target && !isOwnAddress(resource.type, path.replace(/\.\d+(?=\.|$)/g, ''))) yield { path, kind: 'address', text, target };
}

function* fromName(text: string, key: string, path: string, walk: Walk): Generator<Reference> {
  const { resource, lookup } = walk;
  for (const [, named = ''] of text.matchAll(NAMED)) {
    const target = lookup.byGlobalName(named);
    if (target) yield { path, kind: 'name', text: named, target };
  }
  if (NAME_KEY.test(key) || isSettings(resource, path)) {
    const target = lookup.byGlobalName(text);
    if (target) yield { path, kind: 'name', text, target };
  }
  if (GROUP_KEY.test(key)) {
    const target = lookup.groupByName(text);
    if (target) yield { path, kind: 'name', text, target };
  }
}

/** Ids within JSON that escapes its slashes, and within addresses of the portal, as they are. */
function unescaped(text: string): string {
  return encodedRuns(text)
    .map(({ text: run, plain }) => plain ?? run)
    .join('');
}

function* fromText(text: string, key: string, path: string, walk: Walk): Generator<Reference> {
  if (text.length < 3) return;
  const pieces = piecesOf(unescaped(text));
  for (const [index, { kind, value }] of pieces.entries()) {
    if (kind === 'id') yield* fromId(value, path, walk);
    else if (kind === 'host') {
      const after = pieces[index + 1]?.value ?? '';
      yield* IPV4.test(value) ? fromAddress(value, after, path, walk) : fromHost(value, after, path, walk);
    } else if (kind === 'guid') {
      const owner = walk.lookup.byGuid(value);
      if (owner) yield { path, kind: owner.kind, text: value, target: owner.resource };
    }
  }
  const plain = text.split('/', 1)[0]!;
  if (IPV6.test(plain)) yield* fromAddress(plain, text.slice(plain.length), path, walk);
  yield* fromName(text, key, path, walk);
}

interface Parts {
  SubscriptionId?: unknown;
  ResourceGroup?: unknown;
  Name?: unknown;
}

/** Tiles of dashboards name an Application Insights component by the parts of its id. */
function* fromParts({ SubscriptionId, ResourceGroup, Name }: Parts, path: string, { lookup }: Walk): Generator<Reference> {
  if (![SubscriptionId, ResourceGroup, Name].every((part) => typeof part === 'string')) return;
  const text = `/subscriptions/${String(SubscriptionId)}/resourceGroups/${String(ResourceGroup)}/providers/Microsoft.Insights/components/${String(Name)}`;
  const target = lookup.get(text);
  if (target) yield { path, kind: 'id', text, target };
}

function isIgnored(plain: string, { resource, ignored }: Walk): boolean {
  return isBackReference(resource.type, plain) || ignored.includes(plain);
}

function* fromValue(value: unknown, key: string, path: string, plain: string, walk: Walk): Generator<Reference> {
  if (typeof value === 'string') yield* fromText(value, key, path, walk);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* fromValue(item, key, `${path}.${index}`, plain, walk);
  } else if (typeof value === 'object' && value !== null) {
    const { id } = value as { id?: unknown };
    // A child that the parent's body embeds is a resource of its own, and speaks for itself.
    if (path !== '' && typeof id === 'string' && isWithin(id, walk.resource.id) && walk.lookup.get(id) && !isOwn(id, walk)) return;
    yield* fromParts(value as Parts, path, walk);
    for (const [name, item] of Object.entries(value)) {
      if (path === '' && OWN_FACTS.has(name)) continue;
      if (/^(properties\.)?tags$/.test(path) && isWeakTag(walk.resource.type, name)) continue;
      const at = path === '' ? name : `${path}.${name}`;
      const plainAt = plain === '' ? name : `${plain}.${name}`;
      if (isIgnored(plainAt, walk)) continue;
      if (name.toLowerCase().includes('/subscriptions/')) {
        for (const piece of piecesOf(name)) if (piece.kind === 'id') yield* fromId(piece.value, path, walk);
        // Beside the id of a user-assigned identity stand its own principal and client id.
        if (path === 'identity.userAssignedIdentities') continue;
      }
      yield* fromValue(item, name, at, plainAt, walk);
    }
  }
}

function isOwn(id: string, { resource }: Walk): boolean {
  return idKey(id) === idKey(resource.id);
}

/**
 * Everything that the body of `resource` refers to, in the order of the body: what it needs, not who uses it. References to
 * itself, to its own children and to what lies above it are left out.
 */
export function* referencesOf(resource: ArmResource, lookup: Lookup, facts: GraphFacts): Generator<Reference> {
  const ignored = (facts[resource.type.toLowerCase()]?.ignored ?? []).map((path) =>
    path.startsWith('/') ? path.slice(1) : `properties.${path}`,
  );
  for (const reference of fromValue(resource, '', '', '', { resource, lookup, ignored })) {
    const subject = reference.target?.id ?? (reference.kind === 'id' ? reference.text : undefined);
    if (subject !== undefined && (isWithin(subject, resource.id) || isWithin(resource.id, subject))) continue;
    yield reference;
  }
}

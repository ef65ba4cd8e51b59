import { REDACTED } from '../inventory/inventory';
import { splitTokens, type SecretForm } from '../mappers/token';
import { simplified, Text, type TextPart, type Value } from './value';
import { storageConnection, withStorageKeys } from './storage-keys';
import type { Source, ValueIndex } from './value-index';

/** A secret that a configuration needs, found while resolving it. */
export interface SecretUse {
  /** Variable id. */
  variable: string;
  description: string;
  form: SecretForm;
  /** Attribute path: names of the bindings, indices left out. */
  path: string[];
}

/** What resolving needs to know of the construct at hand. */
export interface ResolveContext {
  index: ValueIndex;
  /** Key of the construct whose configuration is resolved; never referenced by itself. */
  own: string;
  /** Names a variable for the secret at `path`; `attribute` is the mapper's word for it, if it has one. */
  variableFor: (path: readonly string[], attribute?: string) => string;
  /** Attributes of other constructs that are known although no ARM id index leads there (names of parents). */
  constructOf: (armId: string) => string | undefined;
  onSecret: (use: SecretUse) => void;
}

const ID_IN_TEXT = /\/subscriptions\/[^\s"'<>\\,;|?#[\]{}]+/gi;
/** Identifiers that a service makes up: unlike host names, they don't follow from a name, so no literal can stand for them. */
const MADE_UP = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VALUE_IN_TEXT = /https?:\/\/[a-z0-9.-]+(?::\d+)?\/?|[a-z0-9-]+(?:\.[a-z0-9-]+)+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The id as a reference to the longest part of it that is a construct's own id, with the rest as text. */
function idParts(id: string, context: ResolveContext): TextPart[] | undefined {
  const segments = id.split('/');
  // Below a resource group lie `providers/…`, below a resource pairs of type and name: only those cuts are ids.
  for (let length = segments.length; length >= 5; length -= 1) {
    const prefix = segments.slice(0, length).join('/');
    const construct = context.index.byId(prefix);
    if (construct === undefined) continue;
    if (construct === context.own) return undefined;
    return [
      { construct, attribute: 'id', soft: false, literal: prefix },
      segments
        .slice(length)
        .map((segment) => `/${segment}`)
        .join(''),
    ];
  }
  return undefined;
}

/** A host as the name of its resource and the rest: unlike the host's own attribute, Terraform knows the name when it plans. */
function byName({ construct }: Source, host: string, context: ResolveContext): TextPart[] | undefined {
  const name = context.index.nameOf(construct);
  if (name === undefined || !host.startsWith(`${name}.`)) return undefined;
  return [{ construct, attribute: 'name', soft: true, literal: name }, host.slice(name.length)];
}

function valueParts(text: string, path: readonly string[], context: ResolveContext): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(VALUE_IN_TEXT)) {
    // A URI is exported with or without its last slash; a host within a URI may be exported by itself.
    const candidates = [match[0], match[0].replace(/\/$/, ''), match[0].replace(/^https?:\/\//i, '').replace(/[:/].*$/, '')];
    const found = candidates.find((candidate) => context.index.byValue(candidate) !== undefined);
    const source = found === undefined ? undefined : context.index.byValue(found);
    if (found === undefined || !source || source.construct === context.own) continue;
    const start = match.index + match[0].indexOf(found);
    // azurerm 4.55 plans a cors block with an unknown origin as absent, and then fails to apply it.
    const named = path.includes('cors') ? byName(source, found, context) : undefined;
    parts.push(text.slice(end, start), ...(named ?? [{ ...source, soft: !MADE_UP.test(found), literal: found }]));
    end = start + found.length;
  }
  return [...parts, text.slice(end)];
}

function literalParts(text: string, path: readonly string[], context: ResolveContext): TextPart[] {
  const whole = context.index.byValue(text);
  if (whole && whole.construct !== context.own) return [{ ...whole, soft: !MADE_UP.test(text), literal: text }];
  const parts: TextPart[] = [];
  let end = 0;
  const ids = text.startsWith('/subscriptions/')
    ? [[text, 0] as const]
    : [...text.matchAll(ID_IN_TEXT)].map((match) => [match[0], match.index] as const);
  for (const [id, start] of ids) {
    const found = idParts(id, context);
    if (!found) continue;
    parts.push(...valueParts(text.slice(end, start), path, context), ...found);
    end = start + id.length;
  }
  const rest = text.slice(end);
  return [...parts, ...(rest.startsWith('/subscriptions/') ? [rest] : valueParts(rest, path, context))];
}

function secretParts(text: string, path: readonly string[], context: ResolveContext): TextPart[] {
  const pieces = text.split(REDACTED);
  return pieces.flatMap((piece, position): TextPart[] => {
    const literal = literalParts(piece, path, context);
    if (position === 0) return literal;
    const variable = context.variableFor(path);
    context.onSecret({
      variable,
      description: `Not readable from Azure, or not written down: ${path.join('.')}.`,
      form: 'text',
      path: [...path],
    });
    return [{ variable }, ...literal];
  });
}

function resolveText(text: string, path: readonly string[], context: ResolveContext): string | Text {
  const connection = storageConnection(text, context.index);
  if (connection && connection.construct !== context.own) return new Text([connection]);
  const parts = splitTokens(text).flatMap((piece): TextPart[] => {
    if (typeof piece === 'string') return secretParts(piece, path, context);
    if (piece.kind === 'secret') {
      const variable = context.variableFor(path, piece.attribute);
      context.onSecret({ variable, description: piece.why, form: piece.form, path: [...path] });
      return [{ variable, form: piece.form }];
    }
    const construct = context.constructOf(piece.id);
    return construct === undefined || construct === context.own
      ? [piece.literal]
      : [{ construct, attribute: piece.attribute, soft: false, literal: piece.literal }];
  });
  return simplified(parts);
}

/** The configuration with tokens, ids, exported values and redacted secrets turned into references and variables. */
export function resolveValue(value: unknown, path: readonly string[], context: ResolveContext): Value {
  if (typeof value === 'string') return resolveText(value, path, context);
  if (Array.isArray(value)) return value.map((item) => resolveValue(item, path, context));
  if (typeof value === 'object' && value !== null) {
    const keys = withStorageKeys(value as Record<string, unknown>, context.index);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const reference = keys[key];
        return [key, reference ? new Text([reference]) : resolveValue(item, [...path, key], context)];
      }),
    );
  }
  return value as Value;
}

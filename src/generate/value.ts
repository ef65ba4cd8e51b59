import type { SecretForm } from '../mappers/token';

/** Attribute of another construct. */
export interface Reference {
  construct: string;
  /** Of the bindings, camelCase, dotted when nested. */
  attribute: string;
  /** May fall back to `literal`, as it follows from names alone. */
  soft: boolean;
  literal: string;
}

/** One stretch of a text in generated code. */
export type TextPart =
  | string
  | Reference
  /** Value of a sensitive Terraform variable, by its id. */
  | { variable: string; form?: SecretForm }
  /** A constant of the settings file, or of the stack file; TypeScript code. */
  | { code: string };

/** A text that is not, or not only, a literal. */
export class Text {
  constructor(readonly parts: readonly TextPart[]) {}
}

/** An attribute value in generated code. */
export type Value = string | number | boolean | null | Value[] | { [attribute: string]: Value } | Text;

function isReference(part: TextPart): part is Reference {
  return typeof part !== 'string' && 'construct' in part;
}

/** The variable that `value` is or holds; undefined for a value that is no secret. */
export function variableIn(value: Value | undefined): string | undefined {
  if (!(value instanceof Text)) return undefined;
  return value.parts.flatMap((part) => (typeof part !== 'string' && 'variable' in part ? [part.variable] : []))[0];
}

/** Every reference in `value`, in reading order. */
export function* referencesIn(value: Value): Generator<Reference> {
  if (value instanceof Text) yield* value.parts.filter(isReference);
  else if (Array.isArray(value)) for (const item of value) yield* referencesIn(item);
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* referencesIn(item);
}

/** `value` with every part of its texts replaced by what `replace` gives. */
export function mapParts(value: Value, replace: (part: TextPart) => TextPart): Value {
  if (value instanceof Text) return simplified(value.parts.map(replace));
  if (Array.isArray(value)) return value.map((item) => mapParts(item, replace));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapParts(item, replace)]));
  }
  return value;
}

/** The parts as a plain string when they are all literal, else as a {@link Text} with neighbouring literals joined. */
export function simplified(parts: readonly TextPart[]): string | Text {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  if (joined.length === 0) return '';
  return joined.length === 1 && typeof joined[0] === 'string' ? joined[0] : new Text(joined);
}

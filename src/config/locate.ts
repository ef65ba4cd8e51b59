import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { ConfigProblem } from './config-error';

/** A YAML text, with the place of everything in it. */
export interface LocatedYaml {
  value: unknown;
  /** What YAML itself refuses: bad indentation, a key given twice. */
  problems: ConfigProblem[];
  /** Line and column of the value at `path`, or of its key; of the nearest ancestor when nothing is there. */
  placeOf(path: readonly string[], key?: string): { line: number; column: number };
}

function child(node: unknown, step: string): Node | undefined {
  if (isSeq(node)) return node.items[Number(step)] as Node | undefined;
  if (isMap(node)) return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === step)?.value as Node | undefined;
  return undefined;
}

function keyNode(node: unknown, key: string): Node | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
  return pair?.key as Node | undefined;
}

function offsetOf(document: Document, path: readonly string[], key: string | undefined): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  let own: Node | undefined;
  for (const step of path) {
    // A key without a value has a node of no length; its key is the better place.
    own = keyNode(node, step);
    node = child(node, step);
    const range = (node as Node | undefined | null)?.range;
    const isBlank = !range || range[0] === range[1];
    if (own?.range && isBlank) offset = own.range[0];
    else if (range) offset = range[0];
    if (!node) return offset;
  }
  if (key !== undefined) return keyNode(node, key)?.range?.[0] ?? offset;
  return offset;
}

/** Parses `text`, keeping where everything stands. */
export function locateYaml(text: string): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: false });
  const placeAt = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = document.errors.map((error) => ({ ...placeAt(error.pos[0]), message: `not valid YAML: ${error.message}` }));
  return {
    value: problems.length > 0 ? undefined : (document.toJS() as unknown),
    problems,
    placeOf: (path, key) => placeAt(offsetOf(document, path, key)),
  };
}

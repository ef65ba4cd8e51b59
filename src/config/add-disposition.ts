import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { ConfigError } from './config-error';
import type { DispositionRule } from './move';
import { parseMove } from './read-move';

/** The rule as an entry of a list that is indented by `indent`. */
function entry(rule: DispositionRule, indent: string): string {
  const lines = stringify([rule], { lineWidth: 0 }).trimEnd().split('\n');
  return lines.map((line) => `${indent}${line}\n`).join('');
}

/** Where the list's last entry ends: after its line, comments behind it included, before comments that stand below it. */
function endOf(list: YAMLSeq, text: string): number {
  const [, end] = (list.items.at(-1) as { range: [number, number, number] }).range;
  const newline = text.indexOf('\n', end > 0 && text[end - 1] === '\n' ? end - 1 : end);
  return newline < 0 ? text.length : newline + 1;
}

function indentOf(list: YAMLSeq, text: string): string {
  const [start] = (list.items[0] as { range: [number, number, number] }).range;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return /^\s*/.exec(line)![0];
}

function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/**
 * The text of move.yaml with `rules` at the end of `dispositions`, where they win. All else, comments and layout included, stays as
 * it is.
 * @param file the file's name, for messages
 * @throws ConfigError when `text` is wrong already, or writes `dispositions` in a way that nothing can be added to
 */
export function addDispositions(text: string, file: string, rules: readonly DispositionRule[]): string {
  const before = parseMove(text, file);
  const { contents } = parseDocument(text);
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === 'dispositions') : undefined;
  const list = pair?.value;
  let changed: string;
  if (isSeq(list) && list.items.length > 0 && list.flow !== true) {
    const indent = indentOf(list, text);
    const at = endOf(list, text);
    changed = `${withNewline(text.slice(0, at))}${rules.map((rule) => entry(rule, indent)).join('')}${text.slice(at)}`;
  } else if (pair === undefined) {
    changed = `${withNewline(text)}dispositions:\n${rules.map((rule) => entry(rule, '  ')).join('')}`;
  } else {
    // A list in brackets, or a key with nothing behind it: only this one is written anew.
    const document = parseDocument(text);
    document.set('dispositions', document.createNode([...before.dispositions, ...rules]));
    changed = document.toString({ lineWidth: 0 });
  }
  const after = parseMove(changed, file);
  if (JSON.stringify(after) === JSON.stringify({ ...before, dispositions: [...before.dispositions, ...rules] })) return changed;
  throw new ConfigError(
    file,
    [{ message: 'dispositions is written in a way that nothing can be added to' }],
    `Add to it by hand:\n${rules.map((rule) => entry(rule, '  ')).join('')}`,
  );
}

import type { TokenReader } from './expressions';
import { expression, type Expression } from './expressions';
import { QueryError } from './tokens';
import { compare, isTrue, textOf, type Row } from './values';

/** One step of a query: rows in, rows out. */
export type Step = (rows: Row[]) => Row[];

interface Named {
  name: string;
  value: Expression;
}

function autoName(value: Expression, index: number): string {
  if (value.path) return value.path.join('_');
  if (value.invocation) return `${value.invocation.name}_${value.invocation.args[0]?.path?.join('_') ?? ''}`;
  return `Column${index + 1}`;
}

/** `a`, `b = expression`, …; up to the end of the step, or to the word `by`. */
function namedList(reader: TokenReader, until?: string): Named[] {
  const list: Named[] = [];
  while (!reader.done && reader.peek()!.value !== '|' && (until === undefined || reader.peek()!.value.toLowerCase() !== until)) {
    const isNamed = reader.peek(1)?.kind === 'operator' && reader.peek(1)?.value === '=';
    const name = isNamed ? reader.name() : undefined;
    if (isNamed) reader.expect('=');
    const value = expression(reader);
    list.push({ name: name ?? autoName(value, list.length), value });
    if (!reader.take(',')) break;
  }
  if (list.length === 0 && until === undefined) throw new QueryError('Query is invalid: a list of columns is expected.');
  return list;
}

function order(reader: TokenReader): (a: Row, b: Row) => number {
  const keys: { value: Expression; sign: number }[] = [];
  do {
    const value = expression(reader);
    const sign = reader.take('asc') ? 1 : (reader.take('desc'), -1);
    if (reader.take('nulls')) reader.next();
    keys.push({ value, sign });
  } while (reader.take(','));
  return (a, b) => {
    for (const { value, sign } of keys) {
      const result = compare(value(a), value(b));
      if (result !== 0) return result * sign;
    }
    return 0;
  };
}

const AGGREGATES: Record<string, (rows: Row[], args: Expression[]) => unknown> = {
  count: (rows) => rows.length,
  countif: (rows, [test]) => rows.filter((row) => isTrue(test!(row))).length,
  dcount: (rows, [value]) => new Set(rows.map((row) => textOf(value!(row)))).size,
  sum: (rows, [value]) => rows.reduce((total, row) => total + Number(value!(row) ?? 0), 0),
  min: (rows, [value]) => rows.map((row) => value!(row)).sort(compare)[0] ?? null,
  max: (rows, [value]) =>
    rows
      .map((row) => value!(row))
      .sort(compare)
      .at(-1) ?? null,
  any: (rows, [value]) => rows.map((row) => value!(row))[0] ?? null,
  take_any: (rows, [value]) => rows.map((row) => value!(row))[0] ?? null,
  make_list: (rows, [value]) => rows.map((row) => value!(row)),
  make_set: (rows, [value]) => [...new Map(rows.map((row) => [textOf(value!(row)), value!(row)])).values()],
};

function summarize(reader: TokenReader): Step {
  const results = namedList(reader, 'by');
  const by = reader.take('by') ? namedList(reader) : [];
  return (rows) => {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const key = JSON.stringify(by.map(({ value }) => value(row) ?? null));
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    if (by.length === 0 && groups.size === 0) groups.set('[]', []);
    return [...groups.values()].map((group) => {
      const row: Row = Object.fromEntries(by.map(({ name, value }) => [name, value(group[0]!) ?? null]));
      for (const { name, value } of results) {
        const aggregate = value.invocation && AGGREGATES[value.invocation.name];
        if (!aggregate) throw new QueryError(`'${name}' is not an aggregate that is known here.`, 'UnknownFunction');
        row[name] = aggregate(group, value.invocation!.args);
      }
      return row;
    });
  };
}

function mvExpand(reader: TokenReader): Step {
  const [one] = namedList(reader);
  return (rows) =>
    rows.flatMap((row) => {
      const value = one!.value(row);
      const values: unknown[] = Array.isArray(value) ? (value as unknown[]) : value === null || value === undefined ? [null] : [value];
      return values.map((element) => ({ ...row, [one!.name]: element }));
    });
}

const OPERATORS: Record<string, (reader: TokenReader) => Step> = {
  where: (reader) => {
    const test = expression(reader);
    return (rows) => rows.filter((row) => isTrue(test(row)));
  },
  project: (reader) => {
    const list = namedList(reader);
    return (rows) => rows.map((row) => Object.fromEntries(list.map(({ name, value }) => [name, value(row) ?? null])));
  },
  'project-away': (reader) => {
    const gone = new Set(namedList(reader).map(({ name }) => name));
    return (rows) => rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !gone.has(name))));
  },
  'project-rename': (reader) => {
    const renamed = new Map(namedList(reader).map(({ name, value }) => [value.path?.[0] ?? '', name]));
    return (rows) => rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [renamed.get(name) ?? name, value])));
  },
  extend: (reader) => {
    const list = namedList(reader);
    return (rows) => rows.map((row) => list.reduce<Row>((wider, { name, value }) => ({ ...wider, [name]: value(wider) ?? null }), row));
  },
  distinct: (reader) => {
    const list = namedList(reader);
    return (rows) => {
      const unique = rows.map((row) => Object.fromEntries(list.map(({ name, value }) => [name, value(row) ?? null])));
      return [...new Map(unique.map((row) => [JSON.stringify(row), row])).values()];
    };
  },
  order: (reader) => sorted(reader),
  sort: (reader) => sorted(reader),
  limit: (reader) => limited(reader),
  take: (reader) => limited(reader),
  top: (reader) => {
    const size = Number(reader.next().value);
    reader.expect('by');
    const by = order(reader);
    return (rows) => [...rows].sort(by).slice(0, size);
  },
  count: () => (rows) => [{ Count: rows.length }],
  summarize,
  'mv-expand': mvExpand,
};

function sorted(reader: TokenReader): Step {
  reader.expect('by');
  const by = order(reader);
  return (rows) => [...rows].sort(by);
}

function limited(reader: TokenReader): Step {
  const size = Number(reader.next().value);
  if (!Number.isInteger(size)) throw new QueryError('Query is invalid: limit takes a number.');
  return (rows) => rows.slice(0, size);
}

/** Reads the step that follows a `|`. @throws QueryError for an operator that is none, or that the twin lacks */
export function stepOf(reader: TokenReader): Step {
  const name = reader.next();
  const make = OPERATORS[name.value.toLowerCase()];
  if (!make) throw new QueryError(`Query is invalid: the operator '${name.text}' is not supported.`);
  return make(reader);
}

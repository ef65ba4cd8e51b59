import { violationsOf } from './constraints';
import { compareBlock } from './difference';
import type { AttributeFacts, BlockFacts } from './facts';
import { ANYTHING } from './resolve';

const facts: BlockFacts = {
  name: { is: 'required', type: 'string' },
  tier: { is: 'optional', type: 'string', default: 'Standard' },
  size: { is: 'optional', type: 'number' },
  enabled: { is: 'optional', type: 'bool', default: true },
  address: { is: 'optional computed', type: 'string' },
  endpoint: { is: 'computed', type: 'string' },
  policy: { is: 'optional', type: 'string', diffSuppress: true },
  zones: { is: 'optional', type: 'set(string)' },
  servers: { is: 'optional', type: 'list(string)', conflictsWith: ['zones'] },
  tags: { is: 'optional', type: 'map(string)' },
  rule: {
    is: 'optional',
    type: 'set',
    maxItems: 2,
    of: { name: { is: 'required', type: 'string' }, port: { is: 'optional', type: 'number' } },
  },
};

const kinds = (emitted: Record<string, unknown>, read: Record<string, unknown>): string[] =>
  compareBlock({ name: 'a', ...emitted }, { name: 'a', enabled: true, tier: 'Standard', ...read }, facts).differences.map(
    ({ kind, attribute }) => `${kind} ${attribute}`,
  );

describe('compareBlock', () => {
  test.each([
    ['the same', { size: 3 }, { size: 3 }, []],
    ['a number as text', { size: '3' }, { size: 3 }, []],
    ['another value', { size: 3 }, { size: 4 }, ['wrong size']],
    ['a value that was not read', { size: 3 }, { size: null }, ['wrong size']],
    ['other casing', { tier: 'premium' }, { tier: 'Premium' }, ['casing tier']],
    ['nothing where there is nothing', {}, { size: 0, zones: [], tags: null }, []],
    [
      'nothing where there is something',
      {},
      { size: 3, zones: ['1'], tags: { a: 'b' } },
      ['missing size', 'missing zones', 'missing tags'],
    ],
    ['nothing where the default is', {}, { tier: 'Standard' }, []],
    ['nothing where the default is not', {}, { tier: 'Premium' }, ['missing tier']],
    ['nothing where the default is true and false was read', {}, { enabled: false }, ['missing enabled']],
    ['nothing where Azure chose', {}, { address: '10.0.0.4', endpoint: 'https://a' }, ['left to Azure address']],
    ['a set in another order', { zones: ['2', '1'] }, { zones: ['1', '2'] }, []],
    ['a list in another order', { servers: ['2', '1'] }, { servers: ['1', '2'] }, ['wrong servers']],
    ['a list with less', { servers: ['1'] }, { servers: ['1', '2'] }, ['wrong servers']],
    ['maps', { tags: { a: '1', b: '2' } }, { tags: { a: '1', c: '3' } }, ['wrong tags[b]', 'missing tags[c]']],
    ['JSON that the provider compares as JSON', { policy: '{"a":1,"b":2}' }, { policy: '{ "b": 2, "a": 1 }' }, []],
    ['JSON that differs', { policy: '{"a":1}' }, { policy: '{"a":2}' }, ['wrong policy']],
    ['a secret', { tier: ANYTHING }, { tier: 'anything' }, []],
    ['a secret within a text', { tier: `Key=${ANYTHING};End` }, { tier: 'Key=abc;End' }, []],
    ['a secret within another text', { tier: `Key=${ANYTHING};End` }, { tier: 'Other=abc;End' }, ['wrong tier']],
    [
      'blocks in another order',
      { rule: [{ name: 'b' }, { name: 'a', port: 1 }] },
      {
        rule: [
          { name: 'a', port: 1 },
          { name: 'b', port: 0 },
        ],
      },
      [],
    ],
    ['a single block', { rule: { name: 'a' } }, { rule: [{ name: 'a' }] }, []],
    ['a block that differs', { rule: [{ name: 'a', port: 1 }] }, { rule: [{ name: 'a', port: 2 }] }, ['wrong rule.port']],
    ['a block too many', { rule: [{ name: 'a' }, { name: 'b' }] }, { rule: [{ name: 'a' }] }, ['wrong rule']],
    ['a block too few', { rule: [{ name: 'a' }] }, { rule: [{ name: 'a' }, { name: 'b' }] }, ['missing rule']],
    [
      'an attribute that the block does not have',
      { rule: [{ name: 'a', colour: 'red' }] },
      { rule: [{ name: 'a' }] },
      ['wrong rule.colour'],
    ],
  ])('%s', (_, emitted, read, expected) => {
    expect(kinds(emitted, read)).toEqual(expected);
  });
});

describe('violationsOf', () => {
  const rules = (emitted: Record<string, unknown>, schema: BlockFacts = facts): string[] =>
    violationsOf(emitted, schema).map(({ rule, attribute }) => `${rule} ${attribute}`);

  test('required attributes, nested ones too', () => {
    expect(rules({ rule: [{ port: 1 }] })).toEqual(['required name', 'required rule.name']);
  });
  test('attributes that only Azure sets', () => {
    expect(rules({ name: 'a', endpoint: 'x' })).toEqual(['computed endpoint']);
  });
  test('conflicts', () => {
    expect(rules({ name: 'a', zones: ['1'], servers: ['1'] })).toEqual(['conflictsWith servers']);
    expect(rules({ name: 'a', zones: [], servers: ['1'] })).toEqual([]);
  });
  test('too many blocks', () => {
    expect(rules({ name: 'a', rule: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] })).toEqual(['maxItems rule']);
  });
  test('exactly one of', () => {
    const either: AttributeFacts = { is: 'optional', type: 'string', exactlyOneOf: ['a.0.x', 'a.0.y'] };
    const schema: BlockFacts = { a: { is: 'optional', type: 'list', of: { x: either, y: either } } };
    const counts = (a: object): string[] => violationsOf({ a: [a] }, schema).map(({ detail }) => detail);
    expect(counts({ x: '1' })).toEqual([]);
    expect(counts({})).toEqual(['0 of a.0.x, a.0.y', '0 of a.0.x, a.0.y']);
    expect(counts({ x: '1', y: '2' })).toEqual(['2 of a.0.x, a.0.y', '2 of a.0.x, a.0.y']);
    expect(rules({}, schema)).toEqual([]);
  });
});

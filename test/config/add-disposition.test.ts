import { addDispositions } from '../../src/config/add-disposition';
import { parseMove } from '../../src/config/read-move';

const START = `# The move.
subscriptionId: 00000000-0000-0000-0000-000000000001
source:   { region: westeurope } # where it is
destination:
  region: "northeurope"
`;
const id = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv';
const rule = { resource: id, disposition: 'keep', reason: 'Stays: "as it is".' } as const;
const LINES = `- resource: ${id}
    disposition: keep
    reason: 'Stays: "as it is".'
`;

test.each([
  ['no dispositions yet', START, `${START}dispositions:\n  ${LINES}`],
  ['a text without a newline at its end', START.trimEnd(), `${START}dispositions:\n  ${LINES}`],
  [
    'a list, with comments and odd spaces in and after it',
    `${START}dispositions:\n  - type:   Microsoft.Network/dnsZones # one zone\n    disposition: keep # serves both\n\n# The rest.\nlibrary: cdktf\n`,
    `${START}dispositions:\n  - type:   Microsoft.Network/dnsZones # one zone\n    disposition: keep # serves both\n  ${LINES}\n# The rest.\nlibrary: cdktf\n`,
  ],
  [
    'a list that is not indented',
    `${START}dispositions:\n- type: Microsoft.Network/dnsZones\n  disposition: keep\n`,
    `${START}dispositions:\n- type: Microsoft.Network/dnsZones\n  disposition: keep\n${LINES.replace(/^ {4}/gm, '  ')}`,
  ],
])('adds a rule to %s, and leaves all else as it was', (_name, before, after) => {
  expect(addDispositions(before, 'move.yaml', [rule])).toBe(after);
});

test.each([
  ['a list in brackets', `${START}dispositions: [{ group: rg-a, disposition: keep }]\n`, 2],
  ['a key with nothing behind it', `${START}dispositions:\n`, 1],
])('adds a rule to %s, and keeps the comments', (_name, before, count) => {
  const after = addDispositions(before, 'move.yaml', [rule]);
  expect(parseMove(after, 'move.yaml').dispositions).toHaveLength(count);
  expect(parseMove(after, 'move.yaml').dispositions.at(-1)).toEqual(rule);
  expect(after).toContain('# where it is');
});

test('a text that is wrong already is refused as ever', () => {
  expect(() => addDispositions('subscriptionId: x\n', 'move.yaml', [rule])).toThrow('move.yaml:1');
});

import fc from 'fast-check';
import { parseLedger, ledgerText } from '../../src/ledger/ledger-file';
import { admit } from '../../src/ledger/participants';
import { isCommitted, mayFollow, MOVE_STATES, type MoveState } from '../../src/ledger/move-state';
import { newLedger, record, replay, stateOf } from '../../src/ledger/record';
import type { Change, Ledger } from '../../src/ledger/ledger';

const GROUP = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-app';
const vnet = `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet`;
const vault = `${GROUP}/providers/Microsoft.KeyVault/vaults/kv`;
const empty = newLedger({ subscriptionId: '00000000-0000-0000-0000-000000000001', source: 'westeurope', destination: 'northeurope' });

function ran(ledger: Ledger, command: string, ...changes: Change[]): Ledger {
  return record(ledger, { at: '2026-11-25T20:00:00.000Z', by: 'someone@contoso.com', command, changes, evidence: {} });
}

const begun = ran(empty, 'admit', { to: 'MovePending', ids: [vnet] }, { to: 'PreparePending', ids: [vault] });

test('a state that may follow is recorded, with the number of the event that brought it', () => {
  const moved = ran(begun, 'move', { to: 'CommitPending', ids: [vnet.toUpperCase()] });
  expect(moved.resources).toEqual([
    { id: vault, state: 'PreparePending', since: 1 },
    { id: vnet, state: 'CommitPending', since: 2 },
  ]);
  expect(begun.resources[1]!.state).toBe('MovePending');
});

test.each<[MoveState, string]>([
  ['Committed', 'is move pending and cannot become committed: it has to stand in the destination and be compared first'],
  ['SourceDeleted', 'is move pending and cannot become source deleted: the move has to be committed first'],
  ['CommitFailed', 'is move pending and cannot become commit failed: it has to stand in the destination first'],
])('a resource that is to be moved cannot become %s, and the error says why', (to, message) => {
  expect(() => ran(begun, 'x', { to, ids: [vnet] })).toThrow(`${vnet} ${message}`);
});

test('what is committed is not taken back', () => {
  const committed = ran(ran(begun, 'move', { to: 'CommitPending', ids: [vnet] }), 'commit', { to: 'Committed', ids: [vnet] });
  expect(() => ran(committed, 'discard', { to: 'MovePending', ids: [vnet] })).toThrow('it is committed, which is not taken back');
});

test('from any state the source is deleted only by way of the commit', () => {
  for (const from of MOVE_STATES.filter((state) => !isCommitted(state)))
    for (const to of ['DeleteSourcePending', 'DeleteSourceFailed', 'SourceDeleted'] as const)
      expect([from, to, mayFollow(from, to)]).toEqual([from, to, false]);
});

test('an entry that changes nothing and brings no evidence is no event', () => {
  expect(ran(begun, 'move', { to: 'MovePending', ids: [vnet] })).toBe(begun);
});

test('a ledger that was written is read as the same; an edit anywhere shows', () => {
  const moved = ran(begun, 'move', { to: 'CommitPending', ids: [vnet], reason: 'It stands.' });
  expect(parseLedger(ledgerText(moved), 'ledger.json')).toEqual(moved);
  const edits = [
    (text: string) => text.replace('"state": "CommitPending"', '"state": "Committed"'),
    (text: string) => text.replace('"to": "CommitPending"', '"to": "Committed"'),
    (text: string) => text.replace('someone@contoso.com', 'someone.else@contoso.com'),
    (text: string) => text.replace('It stands.', 'It stood.'),
    (text: string) => text.replace('"since": 2', '"since": 1'),
  ];
  for (const edit of edits) expect(() => parseLedger(edit(ledgerText(moved)), 'ledger.json')).toThrow('ledger.json was edited');
  expect(() => parseLedger(ledgerText(moved).slice(0, -40), 'ledger.json')).toThrow('ledger.json is only half written');
});

test('what now takes part is admitted, what no longer does leaves, what is under way stays', () => {
  const under = ran(begun, 'move', { to: 'CommitPending', ids: [vnet] });
  const added = `${GROUP}/providers/Microsoft.Network/routeTables/rt`;
  expect(admit(under, [{ id: added, needsPreparing: true }])).toEqual([
    { to: 'PreparePending', ids: [added] },
    { to: null, ids: [vault], reason: 'No longer part of the move: gone from the source, or decided otherwise.' },
  ]);
  expect(
    admit(
      under,
      [vnet, vault].map((id) => ({ id, needsPreparing: false })),
    ),
  ).toEqual([]);
});

test('standings always follow from the events, whatever is recorded', () => {
  const change = fc.record({ to: fc.constantFrom(...MOVE_STATES), ids: fc.subarray([vnet, vault]) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const end = changes.reduce<Ledger>((ledger, one) => {
        try {
          return ran(ledger, 'any', one);
        } catch {
          return ledger;
        }
      }, begun);
      expect(replay(end.events)).toEqual(end.resources);
      for (const { id, state } of end.resources) expect(stateOf(end, id)).toBe(state);
    }),
  );
});

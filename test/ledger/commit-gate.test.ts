import { hindrancesToCommit } from '../../src/ledger/commit-gate';
import type { Change, Ledger } from '../../src/ledger/ledger';
import { newLedger, record } from '../../src/ledger/record';
import { isMoveCommitted } from '../../src/ledger/whole-move';

const vnet = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet';
const vault = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv';
const empty = newLedger({ subscriptionId: 's', source: 'westeurope', destination: 'northeurope' });
const passed = { resources: { missing: 0, different: 0, unread: 0, equal: 2 }, differences: { failing: 0 }, data: {}, expected: 'now' };

function ran(ledger: Ledger, command: string, changes: Change[], evidence: object = {}): Ledger {
  return record(ledger, { at: '2026-11-25T20:00:00.000Z', by: 'someone', command, changes, evidence: evidence as Record<string, never> });
}

const moved = ran(ran(empty, 'admit', [{ to: 'MovePending', ids: [vnet, vault] }]), 'move', [{ to: 'CommitPending', ids: [vnet, vault] }]);
const compared = (other: object = {}): Ledger => ran(moved, 'compare', [], { ...passed, ...other });
const reasons = (ledger: Ledger, checked = false): string =>
  hindrancesToCommit(ledger, 'now', checked)
    .map(({ id, reason }) => `${id ?? ''} ${reason}`)
    .join('\n');

test('a move whose newest comparison has passed for all may be committed', () => expect(reasons(compared())).toBe(''));

test.each([
  ['without a comparison', moved, 'never compared'],
  ['with one of another expectation', compared({ expected: 'before' }), 'of another expectation'],
  ['with one of a single resource', ran(moved, 'compare', [], { ...passed, only: vnet }), 'never compared'],
  ['with something missing', compared({ resources: { missing: 1 } }), '1 resources were missing'],
  ['with something different', compared({ resources: { different: 3 } }), '3 resources differed'],
  ['with something unread', compared({ resources: { unread: 2 } }), '2 resources could not be read'],
  ['with something left to a person', compared({ resources: { 'by hand': 1 } }), 'were not said to be done'],
  ['with less data', compared({ data: { less: 1 } }), '1 resources had less data'],
  ['with data of unknown amount', compared({ data: { 'not readable': 1 } }), '--data-checked'],
  [
    'with a resource deployed since',
    ran(ran(compared(), 'move', [{ to: 'MovePending', ids: [vnet] }]), 'move', [{ to: 'CommitPending', ids: [vnet] }]),
    `${vnet} it was deployed after the last comparison`,
  ],
  ['with a resource that is gone', ran(compared(), 'move', [{ to: 'MovePending', ids: [vault] }]), `${vault} it is move pending`],
  [
    'with a resource whose data is not prepared',
    ran(compared(), 'x', [
      { to: 'MovePending', ids: [vault] },
      { to: 'PreparePending', ids: [vault] },
    ]),
    `${vault} it is prepare pending: its data is not prepared`,
  ],
])('a move %s may not be committed', (_name, ledger, reason) => expect(reasons(ledger)).toContain(reason));

test('a newer comparison that failed counts, not an older one that passed', () => {
  expect(reasons(ran(compared(), 'compare', [], { ...passed, resources: { missing: 1 } }))).toContain('missing');
});

test('a person may vouch for data of unknown amount', () => expect(reasons(compared({ data: { 'not readable': 1 } }), true)).toBe(''));

test('a discarded resource keeps nobody from committing; a new one makes the move uncommitted again', () => {
  const discarded = ran(compared(), 'discard', [
    { to: 'MovePending', ids: [vault] },
    { to: 'Discarded', ids: [vault] },
  ]);
  expect(reasons(discarded)).toBe('');
  const committed = ran(discarded, 'commit', [{ to: 'Committed', ids: [vnet] }]);
  expect(isMoveCommitted(committed)).toBe(true);
  expect(isMoveCommitted(ran(committed, 'admit', [{ to: 'MovePending', ids: [`${vnet}2`] }]))).toBe(false);
  expect(isMoveCommitted(empty)).toBe(false);
});

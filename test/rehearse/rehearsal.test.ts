import { isPassed, rehearsalOf, type Accounted, type Observation, type StepOutcome } from '../../src/rehearse/rehearsal';
import { plannedDifferences } from '../../src/rehearse/planned-differences';
import { rehearsalMarkdown } from '../../src/rehearse/report';
import { constructsByAddress } from '../../src/rehearse/synthesised';
import { terraformEvents } from '../../src/rehearse/terraform-events';

const GROUP = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-app-weu';
const vnet = `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet`;
const subnet = `${vnet}/subnets/app`;
const rule = `${GROUP}/providers/Microsoft.Network/networkSecurityGroups/nsg/securityRules/web`;

const accounts: Accounted[] = [
  { id: vnet, disposition: 'recreate', outcome: 'code', detail: 'azurerm_virtual_network in destination' },
  { id: subnet, disposition: 'recreate', outcome: 'code', detail: 'azurerm_subnet in destination' },
  { id: rule, disposition: 'recreate', outcome: 'part of', detail: 'nsg' },
];
const passedStep = (step: StepOutcome['step']): StepOutcome => ({ step, verdict: 'passed', summary: '', errors: [] });
const seen = (step: Observation['step'], sourceId: string, message?: string): Observation =>
  message === undefined ? { step, sourceId, verdict: 'passed' } : { step, sourceId, verdict: 'failed', message };

test('a resource passes when all of its steps were reached and passed; what is part of another goes with it', () => {
  const observations = [vnet, subnet.toUpperCase()].flatMap((id) => [seen('move', id), seen('adopt', id)]);
  const rehearsal = rehearsalOf(accounts, observations, [passedStep('move'), passedStep('adopt')], () => ['move', 'adopt']);
  expect(rehearsal.resources.map(({ verdict }) => verdict)).toEqual(['passed', 'passed', 'as another']);
  expect(isPassed(rehearsal)).toBe(true);
});

test('a failure is told with the resource and in the words of the provider, and nothing after it counts as passed', () => {
  const observations = [seen('move', vnet), seen('move', subnet, 'creating Subnet: 409 Conflict')];
  const steps: StepOutcome[] = [
    { step: 'move', verdict: 'failed', summary: '1 created', errors: [] },
    { step: 'adopt', verdict: 'not reached', summary: '', errors: [] },
  ];
  const rehearsal = rehearsalOf(accounts, observations, steps, () => ['move', 'adopt']);
  expect(rehearsal.resources.map(({ verdict }) => verdict)).toEqual(['not reached', 'failed', 'as another']);
  expect(rehearsal.resources[1]!.messages).toEqual(['move: creating Subnet: 409 Conflict']);
  expect(isPassed(rehearsal)).toBe(false);
  const report = rehearsalMarkdown(rehearsal, { source: 'westeurope', destination: 'northeurope' });
  expect(report).toContain('rg-app-weu/Microsoft.Network/virtualNetworks/vnet/subnets/app | failed | move: creating Subnet: 409 Conflict');
});

test("Terraform's lines tell what became of an address, and which error is whose", () => {
  const lines = [
    'plain text before it reads its arguments',
    '{"type":"apply_complete","hook":{"resource":{"addr":"azurerm_subnet.app"},"action":"create"}}',
    '{"type":"planned_change","change":{"resource":{"addr":"azurerm_subnet.app"},"action":"replace"}}',
    '{"type":"diagnostic","diagnostic":{"severity":"error","summary":"409","detail":"Conflict","address":"azurerm_subnet.db"}}',
    '{"type":"diagnostic","diagnostic":{"severity":"warning","summary":"old","address":"azurerm_subnet.db"}}',
    '{"type":"diagnostic","diagnostic":{"severity":"error","summary":"no provider"}}',
    '{"half": ',
  ];
  expect(terraformEvents(lines.join('\n'))).toEqual([
    { address: 'azurerm_subnet.app', kind: 'created' },
    { address: 'azurerm_subnet.app', kind: 'planned change' },
    { address: 'azurerm_subnet.db', kind: 'failed', message: '409: Conflict' },
    { address: '', kind: 'failed', message: 'no provider' },
  ]);
});

test('addresses lead to constructs, whatever Terraform calls them', () => {
  const stack = { resource: { azurerm_subnet: { a_B1: { '//': { metadata: { path: 'destination/subnet_vnet_app' } } }, b: {} } } };
  expect([...constructsByAddress(stack)]).toEqual([['azurerm_subnet.a_B1', 'subnet_vnet_app']]);
});

test('the innermost places tell what a plan would change', () => {
  const change = {
    actions: ['update'],
    before: { tags: { a: 'b' }, rules: [{ port: 80 }], same: 1, made: 'x' },
    after: { tags: {}, rules: [{ port: 443 }], same: 1 },
    after_unknown: { made: true },
  };
  expect(plannedDifferences({ address: 'x', change })).toEqual([
    'tags.a: "b" → nothing',
    'rules.0.port: 80 → 443',
    'made: "x" → (known after apply)',
  ]);
});

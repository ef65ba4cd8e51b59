import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTwin, type Twin } from '../../src/twin/twin';
import type { Report } from '../../src/verify/print/report';
import { azmove, emptyFolder, type Run } from './azmove';

jest.setTimeout(180_000);

let twin: Twin;
let folder: string;
beforeAll(async () => {
  twin = await startTwin({ estates: [join(__dirname, '../../src/twin/estates/three-tier.json')] });
  folder = emptyFolder();
  const init = await azmove([
    'init',
    '--subscription',
    twin.subscriptionId,
    '--from',
    'westeurope',
    '--to',
    'northeurope',
    '--dir',
    folder,
  ]);
  expect(init.exitCode).toBe(0);
  expect((await azmove(['scan', '--dir', folder], twin.env)).exitCode).toBe(0);
});
afterAll(() => twin.close());

function verifyRun(...more: string[]): Promise<Run> {
  return azmove(['verify', '--dir', folder, ...more], twin.env);
}

test('the planted problems of the sample estate are found, each with its fix', async () => {
  const { exitCode, stdout, stderr } = await verifyRun('--json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  const { findings, checks, requests } = JSON.parse(stdout) as Report;
  const blockers = findings.filter(({ severity }) => severity === 'blocker');
  expect(blockers.map(({ check }) => check)).toEqual([
    'app-service',
    'global-names',
    'permissions',
    'policy',
    'postgresql',
    'provider-registration',
    'quota',
    'soft-deleted',
    'types-offered',
    'vm-sizes',
    'zones',
  ]);
  const of = (check: string): string => {
    const { message, remedy } = blockers.find((one) => one.check === check)!;
    return `${message} ⇒ ${remedy}`;
  };
  expect(of('app-service')).toMatch(/tier PremiumV3 on .* is not offered in northeurope.* ⇒ Nearest that is offered: PremiumV2/);
  expect(of('global-names')).toMatch(/stcontosodataneu .*is taken.* ⇒ Give another in move.yaml/);
  expect(of('permissions')).toMatch(/roleAssignments\/write.* ⇒ .*Role Based Access Control Administrator/);
  expect(of('policy')).toMatch(
    /“Allowed storage SKUs” does not allow Microsoft.Storage\/storageAccounts of Standard_GRS.* ⇒ .*add Standard_GRS to listOfAllowedSKUs/,
  );
  expect(of('postgresql')).toMatch(/no zone-redundant high availability in northeurope; psql-contoso-weu uses it. ⇒ Use SameZone/);
  expect(of('provider-registration')).toMatch(
    /Microsoft.ServiceBus is NotRegistered.* ⇒ az provider register --namespace Microsoft.ServiceBus/,
  );
  expect(of('types-offered')).toMatch(
    /natGateways is not offered in northeurope; .* ⇒ Choose another destination.*Offered nearest.*: uksouth|ukwest/,
  );
  expect(of('zones')).toMatch(/applicationGateways has zones 2, 3, not 1 in northeurope; agw-contoso-weu.* ⇒ Map them in move.yaml/);
  expect(of('quota')).toMatch(
    /standardDSv5Family in northeurope: 8 of 10 used, the move adds (\d+), \d+ short. ⇒ Request a limit of \d+: az quota update/,
  );
  expect(of('soft-deleted')).toMatch(/keeps the name kv-contoso-neu until 2026-12-31.* ⇒ Give another name/);
  expect(of('vm-sizes')).toMatch(/Standard_D2s_v5 is not to be had in zone 1.* ⇒ Map the zones in move.yaml \(zones: \{ "1": "2" \}\)/);
  expect(findings.filter(({ severity }) => severity === 'unknown').map(({ message }) => message)).toEqual([
    expect.stringMatching(/vnet-identity-weu/),
  ]);
  expect(findings.filter(({ check }) => check === 'locks').map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  expect(checks.length).toBeGreaterThan(30);
  expect(requests).toBeLessThan(60);
});

test('the table has blockers first; the others are files for pull requests and pipelines', async () => {
  const table = await verifyRun();
  expect(table.stdout).toMatch(/^check +blocker +warning +unknown +info/);
  expect(table.stdout.indexOf('BLOCKER')).toBeLessThan(table.stdout.indexOf('WARNING'));
  expect(table.stdout).toMatch(/westeurope → northeurope: 11 blockers, \d+ warnings, 1 unknown/);
  const [markdown, sarif, junit] = ['verify.md', 'verify.sarif', 'verify.xml'].map((name) => join(folder, name));
  expect(await verifyRun('--format', 'markdown', '--output', markdown!)).toMatchObject({ exitCode: 1, stdout: '' });
  expect(await verifyRun('--format', 'sarif', '--output', sarif!)).toMatchObject({ exitCode: 1, stdout: '' });
  expect(await verifyRun('--format', 'junit', '--output', junit!)).toMatchObject({ exitCode: 1, stdout: '' });
  expect(readFileSync(markdown!, 'utf8')).toMatch(/^## azmove verify: westeurope → northeurope\n\n11 blockers/);
  expect((JSON.parse(readFileSync(sarif!, 'utf8')) as { version: string }).version).toBe('2.1.0');
  expect(readFileSync(junit!, 'utf8')).toMatch(/<testsuite name="westeurope to northeurope" tests="\d+" failures="\d+"/);
});

test('exit codes: bad input, unknowns alone, warnings when asked', async () => {
  expect((await azmove(['verify', '--dir', emptyFolder()], twin.env)).exitCode).toBe(2);
  expect((await verifyRun('--format', 'pdf')).exitCode).toBe(2);
  const unreachable = await azmove(['verify', '--dir', folder], { ...twin.env, NODE_EXTRA_CA_CERTS: '' });
  expect(unreachable).toMatchObject({ exitCode: 1, stdout: '' });
  expect(unreachable.stderr).toContain('NODE_EXTRA_CA_CERTS');

  for (const [key] of twin.cloud.documents.of('/twin/scarcities').entries()) twin.cloud.documents.of('/twin/scarcities').delete(key);
  twin.cloud.documents.of(`/subscriptions/${twin.subscriptionId}/providerRegistrations`).set('microsoft.servicebus', 'Registered');
  expect((await verifyRun()).exitCode).toBe(3);
  expect((await verifyRun('--fail-on', 'warning')).exitCode).toBe(1);
});

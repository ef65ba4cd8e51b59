import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asTerraformReads, synthesised } from './synthesised';

const folder = join(__dirname, 'golden/secondary-region/expected');
const files = Object.fromEntries(
  ['adopt', 'commit', 'index', 'provider', 'rg-data-neu', 'settings', 'teardown'].map((name) => [
    `stacks/${name}.ts`,
    readFileSync(join(folder, `stacks/${name}.ts`), 'utf8'),
  ]),
);
const stacks = synthesised(files);
const commit = asTerraformReads(stacks['commit']);

test('synthesises beside the others, after the destination and before the teardown', () => {
  expect(Object.keys(stacks)).toEqual(['destination-rg-data-neu', 'commit', 'teardown']);
});

test('takes the password by the variable of the destination, and no other', () => {
  const [variable, ...others] = Object.keys(commit.variable);
  expect(others).toEqual([]);
  expect(Object.keys(stacks['destination-rg-data-neu'].variable)).toContain(variable);
  expect(commit.variable[variable!].sensitive).toBe(true);
  const [server] = Object.values<any>(commit.resource.azurerm_mssql_server);
  expect(server.administrator_login_password).toBe(`\${var.${variable}}`);
});

test('stands by itself: partners by reference, the destination by id', () => {
  expect(stacks['commit'].data).toBeUndefined();
  const [group] = Object.values<any>(commit.resource.azurerm_mssql_failover_group);
  expect(group.server_id).toMatch(/\/resourceGroups\/rg-data-neu\/providers\/Microsoft\.Sql\/servers\/sql-orders-neu$/);
  expect(group.partner_server).toEqual([{ id: expect.stringMatching(/^\$\{azurerm_mssql_server\..*\.id\}$/) }]);
  const [pairing] = Object.values<any>(commit.resource.azurerm_servicebus_namespace_disaster_recovery_config);
  expect(pairing.partner_namespace_id).toMatch(/^\$\{azurerm_servicebus_namespace\..*\.id\}$/);
  for (const type of ['azurerm_resource_group', 'azurerm_mssql_server', 'azurerm_servicebus_namespace'])
    for (const { location } of Object.values<any>(commit.resource[type])) expect(location).toBe('swedencentral');
});

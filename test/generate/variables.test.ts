import type { GeneratedConstruct } from '../../src/generate/construct';
import { Text } from '../../src/generate/value';
import { settleVariables, type NeededVariable } from '../../src/generate/variables';

const ROOT = '/subscriptions/s/resourceGroups';
const ADMIN = 'vm_admin_password';

function construct(group: string, type: string, terraformType: string): GeneratedConstruct {
  const armId = `${ROOT}/${group}/providers/${type}/vm`;
  return {
    ...{ key: `${armId}|${terraformType}`, armId, sourceId: armId, group, terraformType, path: ['vm'], importId: armId },
    ...{ dependsOn: [], ignoreChanges: [], comments: [] },
    config: { adminPassword: new Text([{ variable: ADMIN }]) },
  };
}

function needed(constructs: readonly GeneratedConstruct[]): NeededVariable[] {
  return constructs.map(({ key, armId }) => ({ id: ADMIN, description: 'd', form: 'text' as const, construct: key, armId }));
}

function idsIn(constructs: readonly GeneratedConstruct[]): unknown[] {
  return constructs.map(({ config }) => (config['adminPassword'] as Text).parts[0]);
}

const machine = construct('rg-a', 'Microsoft.Compute/virtualMachines', 'azurerm_linux_virtual_machine');

test('a secret that only one resource needs keeps its short name', () => {
  const settled = settleVariables([machine], needed([machine]));
  expect(settled.variables.map(({ id }) => id)).toEqual([ADMIN]);
  expect(idsIn(settled.constructs)).toEqual([{ variable: ADMIN }]);
});

test('resources of one name in two groups get a variable each, declared where each is', () => {
  const other = construct('rg-b', 'Microsoft.Compute/virtualMachines', 'azurerm_linux_virtual_machine');
  const { constructs, variables } = settleVariables([machine, other], needed([machine, other]));
  expect(variables.map(({ id, construct: key }) => [id, key])).toEqual([
    ['rg_a_vm_admin_password', machine.key],
    ['rg_b_vm_admin_password', other.key],
  ]);
  expect(idsIn(constructs)).toEqual([{ variable: 'rg_a_vm_admin_password' }, { variable: 'rg_b_vm_admin_password' }]);
});

test('in one group the type tells them apart', () => {
  const server = construct('rg-a', 'Microsoft.Sql/servers', 'azurerm_mssql_server');
  const { variables } = settleVariables([machine, server], needed([machine, server]));
  expect(variables.map(({ id }) => id)).toEqual([
    'rg_a_azurerm_linux_virtual_machine_vm_admin_password',
    'rg_a_azurerm_mssql_server_vm_admin_password',
  ]);
});

test('two constructs of one resource share its variable', () => {
  const part = { ...machine, key: `${machine.key} part` };
  const { variables } = settleVariables([machine, part], needed([machine, part]));
  expect(variables.map(({ id }) => id)).toEqual([ADMIN]);
});

import type { AutomationVariableBoolConfig } from '@cdktf/provider-azurerm/lib/automation-variable-bool';
import type { AutomationVariableDatetimeConfig } from '@cdktf/provider-azurerm/lib/automation-variable-datetime';
import type { AutomationVariableIntConfig } from '@cdktf/provider-azurerm/lib/automation-variable-int';
import type { AutomationVariableObjectConfig } from '@cdktf/provider-azurerm/lib/automation-variable-object';
import type { AutomationVariableStringConfig } from '@cdktf/provider-azurerm/lib/automation-variable-string';
import type { ArmResource } from '../../../arm/resource';
import { inAccount } from '../../automation/child';
import { defineMapper, ownName, unlessBlank, unlessDefault } from '../../mapper';
import { secret } from '../../token';

interface Variable extends ArmResource {
  properties: {
    description?: string;
    isEncrypted?: boolean;
    value?: string;
  };
}

const facts = {
  armType: 'Microsoft.Automation/automationAccounts/variables',
  apiVersion: '2023-11-01',
  // What is encrypted is not returned, not even its type.
  unreadOnImport: ['value'],
  ignored: ['creationTime', 'lastModifiedTime', 'value'],
} as const;

const DATE = /^"\\\/Date\((-?\d+)\)\\\/"$/;

/** ARM keeps every value as JSON text. */
function kindOf({ properties: p }: Variable): 'bool' | 'datetime' | 'int' | 'object' | 'string' {
  const value = p?.value ?? '';
  if (p?.isEncrypted || value === '') return 'string';
  if (/^(true|false)$/i.test(value)) return 'bool';
  if (/^-?\d+$/.test(value)) return 'int';
  if (DATE.test(value)) return 'datetime';
  return value.startsWith('"') ? 'string' : 'object';
}

const common = (variable: Variable) => ({
  name: ownName(variable),
  ...inAccount(variable),
  description: unlessBlank(variable.properties.description),
  encrypted: unlessDefault(variable.properties.isEncrypted, false),
});

/** RFC 3339 with no more of the second than there is. */
function timeOf(value: string): string {
  const text = new Date(Number(DATE.exec(value)?.[1])).toISOString();
  return text.replace(/\.?0+Z$/, 'Z');
}

function textOf({ properties: p }: Variable): string | undefined {
  if (p.isEncrypted) return secret('value', 'An encrypted variable of the Automation account.');
  return p.value === undefined || p.value === '' ? undefined : (JSON.parse(p.value) as string);
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_variable_bool */
export const automationVariableBool = defineMapper<Variable>({
  ...facts,
  terraformType: 'azurerm_automation_variable_bool',
  when: (r) => kindOf(r) === 'bool',
  toConfig: (r, p) =>
    ({
      ...common(r),
      value: p.value?.toLowerCase() === 'true',
    }) satisfies AutomationVariableBoolConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_variable_datetime */
export const automationVariableDatetime = defineMapper<Variable>({
  ...facts,
  terraformType: 'azurerm_automation_variable_datetime',
  when: (r) => kindOf(r) === 'datetime',
  toConfig: (r, p) =>
    ({
      ...common(r),
      value: timeOf(p.value ?? ''),
    }) satisfies AutomationVariableDatetimeConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_variable_int */
export const automationVariableInt = defineMapper<Variable>({
  ...facts,
  terraformType: 'azurerm_automation_variable_int',
  when: (r) => kindOf(r) === 'int',
  toConfig: (r, p) =>
    ({
      ...common(r),
      value: Number(p.value),
    }) satisfies AutomationVariableIntConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_variable_object */
export const automationVariableObject = defineMapper<Variable>({
  ...facts,
  terraformType: 'azurerm_automation_variable_object',
  when: (r) => kindOf(r) === 'object',
  toConfig: (r, p) =>
    ({
      ...common(r),
      value: p.value,
    }) satisfies AutomationVariableObjectConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_variable_string */
export const automationVariableString = defineMapper<Variable>({
  ...facts,
  terraformType: 'azurerm_automation_variable_string',
  when: (r) => kindOf(r) === 'string',
  toConfig: (r) =>
    ({
      ...common(r),
      value: textOf(r),
    }) satisfies AutomationVariableStringConfig,
});

/** A policy assignment. https://learn.microsoft.com/rest/api/policy/policy-assignments/list */
export interface Assignment {
  id: string;
  name: string;
  properties: {
    displayName?: string;
    policyDefinitionId: string;
    scope?: string;
    notScopes?: string[];
    enforcementMode?: string;
    parameters?: Record<string, { value?: unknown }>;
  };
}

/** What a built-in policy that azmove understands forbids. */
export type Rule =
  | { kind: 'allowed locations'; of: 'resources' | 'groups'; parameter: string }
  | { kind: 'allowed types'; parameter: string }
  | { kind: 'denied types'; parameter: string }
  | { kind: 'allowed skus'; armType: string; parameter: string };

/** https://learn.microsoft.com/azure/governance/policy/samples/built-in-policies, section General, Compute and Storage. */
const BUILT_IN: Readonly<Record<string, Rule>> = {
  'e56962a6-4747-49cd-b67b-bf8b01975c4c': { kind: 'allowed locations', of: 'resources', parameter: 'listOfAllowedLocations' },
  'e765b5de-1225-4ba3-bd56-1ac6695af988': { kind: 'allowed locations', of: 'groups', parameter: 'listOfAllowedLocations' },
  'a08ec900-254a-4555-9bf5-e42af04b5c5c': { kind: 'allowed types', parameter: 'listOfResourceTypesAllowed' },
  '6c112d4e-5bc7-47ae-a041-ea2d9dccd749': { kind: 'denied types', parameter: 'listOfResourceTypesNotAllowed' },
  'cccc23c7-8427-4f53-ad12-b6a63eb452b3': {
    kind: 'allowed skus',
    armType: 'Microsoft.Compute/virtualMachines',
    parameter: 'listOfAllowedSKUs',
  },
  '7433c107-6db4-4ad1-b57a-a76dce0154a1': {
    kind: 'allowed skus',
    armType: 'Microsoft.Storage/storageAccounts',
    parameter: 'listOfAllowedSKUs',
  },
};

/** What `assignment` forbids, when it assigns a built-in policy that azmove understands. */
export function ruleOf({ properties: { policyDefinitionId } }: Assignment): Rule | undefined {
  const match = /^\/providers\/Microsoft\.Authorization\/policyDefinitions\/([^/]+)$/i.exec(policyDefinitionId);
  return match ? BUILT_IN[match[1]!.toLowerCase()] : undefined;
}

/** The values of a list parameter, in lower case. */
export function parameterValues({ properties: { parameters = {} } }: Assignment, name: string): string[] {
  const value = parameters[name]?.value;
  return Array.isArray(value) ? value.map((one) => String(one).toLowerCase()) : [];
}

/** Whether it may refuse anything: assignments with `DoNotEnforce` only report. */
export function isEnforced({ properties: { enforcementMode } }: Assignment): boolean {
  return enforcementMode !== 'DoNotEnforce';
}

export function titleOf({ name, properties: { displayName } }: Assignment): string {
  return displayName ?? name;
}

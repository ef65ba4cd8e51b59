import type { LighthouseDefinitionConfig } from '@cdktf/provider-azurerm/lib/lighthouse-definition';
import type { ArmResource } from '../../arm/resource';
import { block, defineMapper, ownName, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Principal {
  principalId: string;
  principalIdDisplayName?: string;
}

interface Authorization extends Principal {
  delegatedRoleDefinitionIds?: string[];
  roleDefinitionId: string;
}

interface EligibleAuthorization extends Principal {
  justInTimeAccessPolicy?: {
    managedByTenantApprovers?: Principal[] | null;
    maximumActivationDuration?: string;
    multiFactorAuthProvider?: string;
  } | null;
  roleDefinitionId: string;
}

interface RegistrationDefinition extends ArmResource {
  plan?: { name: string; product: string; publisher: string; version: string };
  properties: {
    authorizations?: Authorization[];
    description?: string;
    eligibleAuthorizations?: EligibleAuthorization[] | null;
    managedByTenantId?: string;
    registrationDefinitionName?: string;
  };
}

const principalOf = ({ principalId, principalIdDisplayName }: Principal) => ({
  principalId,
  principalDisplayName: unlessBlank(principalIdDisplayName),
});

function eligibleOf(authorization: EligibleAuthorization) {
  const policy = authorization.justInTimeAccessPolicy;
  return {
    ...principalOf(authorization),
    roleDefinitionId: authorization.roleDefinitionId,
    justInTimeAccessPolicy: policy
      ? block({
          approver: unlessEmpty(policy.managedByTenantApprovers?.map(principalOf)),
          maximumActivationDuration: unlessDefault(policy.maximumActivationDuration, 'PT8H'),
          multiFactorAuthProvider: unlessDefault(unlessBlank(policy.multiFactorAuthProvider), 'None'),
        })
      : undefined,
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/lighthouse_definition */
export const lighthouseDefinition = defineMapper<RegistrationDefinition>({
  armType: 'Microsoft.ManagedServices/registrationDefinitions',
  apiVersion: '2022-10-01',
  terraformType: 'azurerm_lighthouse_definition',
  nameScope: 'parent',
  ignored: ['managedByTenantName', 'manageeTenantId', 'manageeTenantName'],
  toConfig: (definition, p) =>
    ({
      lighthouseDefinitionId: ownName(definition),
      name: p.registrationDefinitionName ?? '',
      scope: definition.id.slice(0, definition.id.toLowerCase().lastIndexOf('/providers/microsoft.managedservices/')),
      managingTenantId: p.managedByTenantId ?? '',
      authorization: (p.authorizations ?? []).map((authorization) => ({
        ...principalOf(authorization),
        roleDefinitionId: authorization.roleDefinitionId,
        delegatedRoleDefinitionIds: unlessEmpty(authorization.delegatedRoleDefinitionIds),
      })),
      description: unlessBlank(p.description),
      eligibleAuthorization: unlessEmpty(p.eligibleAuthorizations?.map(eligibleOf)),
      plan: definition.plan && {
        name: definition.plan.name,
        product: definition.plan.product,
        publisher: definition.plan.publisher,
        version: definition.plan.version,
      },
    }) satisfies LighthouseDefinitionConfig,
});

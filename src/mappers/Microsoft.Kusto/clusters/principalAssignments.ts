import type { KustoClusterPrincipalAssignmentConfig } from '@cdktf/provider-azurerm/lib/kusto-cluster-principal-assignment';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named } from '../../mapper';
import { nameOf } from '../../token';

interface Resource extends ArmResource {
  properties: {
    principalId?: string;
    principalType?: string;
    role?: string;
    tenantId?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kusto_cluster_principal_assignment */
export const kustoClusterPrincipalAssignment = defineMapper<Resource>({
  armType: 'Microsoft.Kusto/clusters/principalAssignments',
  apiVersion: '2024-04-13',
  terraformType: 'azurerm_kusto_cluster_principal_assignment',
  ignored: ['aadObjectId', 'principalName', 'tenantName'],
  toConfig: (r, p) =>
    ({
      ...named(r),
      clusterName: nameOf(r.id.split('/').slice(0, 9).join('/')),
      principalId: p.principalId ?? '',
      principalType: p.principalType ?? '',
      role: p.role ?? '',
      tenantId: p.tenantId ?? '',
    }) satisfies KustoClusterPrincipalAssignmentConfig,
});

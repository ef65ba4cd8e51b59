import type { LogAnalyticsSolutionConfig } from '@cdktf/provider-azurerm/lib/log-analytics-solution';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, ownName, regional, unlessBlank } from '../mapper';
import { nameOf } from '../token';

interface Solution extends ArmResource {
  properties: { workspaceResourceId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_solution */
export const logAnalyticsSolution = defineMapper<Solution>({
  armType: 'Microsoft.OperationsManagement/solutions',
  apiVersion: '2015-11-01-preview',
  terraformType: 'azurerm_log_analytics_solution',
  ignored: ['containedResources', 'referencedResources', 'creationTime', 'lastModifiedTime', 'sku', '/plan.name'],
  toConfig: (solution, p) => {
    const { name: _composed, ...place } = regional(solution);
    const workspace = p.workspaceResourceId ?? '';
    return {
      ...place,
      plan: {
        product: solution.plan?.product ?? '',
        promotionCode: unlessBlank(solution.plan?.promotionCode),
        publisher: solution.plan?.publisher ?? '',
      },
      // The resource is called SOLUTION(WORKSPACE).
      solutionName: ownName(solution).replace(/\(.*$/, ''),
      workspaceName: nameOf(workspace),
      workspaceResourceId: workspace,
    } satisfies LogAnalyticsSolutionConfig;
  },
});

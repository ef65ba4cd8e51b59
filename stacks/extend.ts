/**
 * What stays and takes the destination in: adopted as it stands, with one region more. Terraform refuses to destroy any of it.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { ContainerRegistry } from '@cdktf/provider-azurerm/lib/container-registry';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { adopt, refuseToDestroy } from './adopt';
import { useAzurerm } from './provider';
import { region } from './settings';

const sourceRegion = 'westeurope';

export class ExtendStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, '00000000-0000-0000-0000-000000000001');
    refuseToDestroy(this);

    adopt(
      new ContainerRegistry(this, 'container_registry_rg-contoso-app-weu_crcontosoweu', {
        name: 'crcontosoweu',
        resourceGroupName: 'rg-contoso-app-weu',
        location: sourceRegion,
        sku: 'Premium',
        retentionPolicyInDays: 14,
        georeplications: [
          {
            location: region,
          },
        ],
        tags: {
          costCenter: '4711',
          environment: 'production',
          owner: 'platform@contoso.example',
        },
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.ContainerRegistry/registries/crcontosoweu',
    );
  }
}

import type { BatchApplicationConfig } from '@cdktf/provider-azurerm/lib/batch-application';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import { nameOf } from '../../token';

interface Resource extends ArmResource {
  properties: {
    allowUpdates?: boolean;
    defaultVersion?: string;
    displayName?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/batch_application */
export const batchApplication = defineMapper<Resource>({
  armType: 'Microsoft.Batch/batchAccounts/applications',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_batch_application',
  ignored: ['packages'],
  toConfig: (r, p) =>
    ({
      ...named(r),
      accountName: nameOf(parentIdOf(r)),
      allowUpdates: unlessDefault(p.allowUpdates ?? false, true),
      defaultVersion: unlessBlank(p.defaultVersion),
      displayName: unlessBlank(p.displayName),
    }) satisfies BatchApplicationConfig,
});

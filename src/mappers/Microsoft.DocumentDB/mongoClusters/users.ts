import type { MongoClusterUserConfig } from '@cdktf/provider-azurerm/lib/mongo-cluster-user';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../mapper';

interface User extends ArmResource {
  properties: {
    identityProvider?: { properties?: { principalType?: string }; type?: string };
    roles?: { db?: string; role?: string }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mongo_cluster_user */
export const mongoClusterUser = defineMapper<User>({
  armType: 'Microsoft.DocumentDB/mongoClusters/users',
  apiVersion: '2025-09-01',
  terraformType: 'azurerm_mongo_cluster_user',
  toConfig: (user, p) =>
    ({
      identityProviderType: p.identityProvider?.type ?? '',
      mongoClusterId: parentIdOf(user),
      objectId: ownName(user),
      principalType: p.identityProvider?.properties?.principalType ?? '',
      role: (p.roles ?? []).map(({ db, role }) => ({ database: db ?? '', name: role ?? '' })),
    }) satisfies MongoClusterUserConfig,
});

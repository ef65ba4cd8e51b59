import { ArmError } from '../../arm-error';
import type { ArmResource } from '../../../arm/resource';
import { defineService } from '../../service';
import type { ActionHandler, Documents, ServiceContext, TwinRequest } from '../../service';
import { addPrivateEndpointConnections } from '../private-link';
import { deletedOf } from '../regional/rows';

/** One entry of a vault's accessPolicies. */
interface AccessPolicy {
  tenantId: string;
  objectId: string;
  applicationId?: string;
  permissions?: object;
}

interface DeletedVault {
  id: string;
  name: string;
  type: string;
  properties: {
    vaultId: string;
    location: string;
    tags: Record<string, string>;
    deletionDate: string;
    scheduledPurgeDate: string;
    purgeProtectionEnabled: boolean;
  };
}

/** Deleted vaults of a subscription, by name in lower case. */
function deletedVaults(context: ServiceContext): Documents {
  return context.documents(`/subscriptions/${context.subscriptionId}/providers/Microsoft.KeyVault/deletedVaults`);
}

function deletedVault(request: TwinRequest, context: ServiceContext): DeletedVault {
  const found = deletedVaults(context).get(request.parameters.name!.toLowerCase()) as unknown as DeletedVault | undefined;
  if (!found) throw new ArmError(404, 'DeletedVaultNotFound', `The specified deleted vault '${request.parameters.name}' does not exist.`);
  return found;
}

const samePolicy = (a: AccessPolicy, b: AccessPolicy): boolean =>
  a.objectId === b.objectId && a.tenantId === b.tenantId && a.applicationId === b.applicationId;

/** PUT on accessPolicies/add, replace or remove changes the vault's list. */
const changePolicies: ActionHandler = (request, context) => {
  const { subscriptionId, group, name, operation } = request.parameters;
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/Microsoft.KeyVault/vaults/${name}`;
  const vault = context.get(id);
  if (!vault)
    throw new ArmError(
      404,
      'ResourceNotFound',
      `The Resource 'Microsoft.KeyVault/vaults/${name}' under resource group '${group}' was not found.`,
    );
  const sent = ((request.body.properties as { accessPolicies?: unknown } | undefined)?.accessPolicies ?? []) as AccessPolicy[];
  const others = (vault.properties.accessPolicies as AccessPolicy[]).filter((policy) => !sent.some((one) => samePolicy(one, policy)));
  const accessPolicies = operation === 'remove' ? others : operation === 'replace' ? sent : [...others, ...sent];
  context.put({ ...vault, properties: { ...vault.properties, accessPolicies } });
  return {
    body: {
      id: `${id}/accessPolicies/`,
      type: 'Microsoft.KeyVault/vaults/accessPolicies',
      location: vault.location,
      properties: { accessPolicies },
    },
  };
};

/** https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults */
export const vault = defineService({
  armType: 'Microsoft.KeyVault/vaults',
  globalName: { code: 'VaultAlreadyExists' },
  kept: ['createMode'],
  complete: (vault, context) => {
    const p = vault.properties;
    const deleted = deletedVaults(context).get(vault.name.toLowerCase());
    if (!context.previous && deleted && context.cause !== 'load') {
      if (p.createMode !== 'recover') {
        throw new ArmError(
          409,
          'ConflictError',
          `A vault with the same name already exists in deleted state. You need to either recover or purge existing key vault.`,
        );
      }
      deletedVaults(context).delete(vault.name.toLowerCase());
    }
    delete p.createMode;
    p.vaultUri = `https://${vault.name.toLowerCase()}.vault.azure.net/`;
    p.accessPolicies ??= [];
    p.enabledForDeployment ??= false;
    p.enableSoftDelete ??= true;
    p.softDeleteRetentionInDays ??= context.previous?.properties.softDeleteRetentionInDays ?? 90;
    p.enableRbacAuthorization ??= false;
    p.publicNetworkAccess ??= 'Enabled';
    for (const rule of (p.networkAcls?.virtualNetworkRules ?? []) as { id: string; ignoreMissingVnetServiceEndpoint?: boolean }[]) {
      rule.id = rule.id.toLowerCase();
      rule.ignoreMissingVnetServiceEndpoint ??= false;
    }
  },
  afterDelete: (vault, context) => {
    const days: number = vault.properties.softDeleteRetentionInDays ?? 90;
    const purge = new Date(Date.parse(context.now()) + days * 24 * 3600 * 1000);
    const document: DeletedVault = {
      id: `/subscriptions/${context.subscriptionId}/providers/Microsoft.KeyVault/locations/${vault.location}/deletedVaults/${vault.name}`,
      name: vault.name,
      type: 'Microsoft.KeyVault/deletedVaults',
      properties: {
        vaultId: vault.id,
        location: vault.location!,
        tags: vault.tags ?? {},
        deletionDate: context.now(),
        scheduledPurgeDate: purge.toISOString(),
        purgeProtectionEnabled: vault.properties.enablePurgeProtection ?? false,
      },
    };
    deletedVaults(context).set(vault.name.toLowerCase(), document as never);
  },
  onRead: (vault: ArmResource, context) => {
    addPrivateEndpointConnections(vault, context);
    if (vault.properties.privateEndpointConnections.length === 0) delete vault.properties.privateEndpointConnections;
  },
  routes: {
    'PUT /subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{name}/accessPolicies/{operation}':
      changePolicies,
    'GET /subscriptions/{subscriptionId}/providers/Microsoft.KeyVault/deletedVaults': (_request, context) => ({
      body: {
        value: [
          ...deletedVaults(context)
            .entries()
            .map(([, document]) => document),
          ...deletedOf(context, 'Microsoft.KeyVault/vaults'),
        ],
      },
    }),
    'GET /subscriptions/{subscriptionId}/providers/Microsoft.KeyVault/locations/{location}/deletedVaults/{name}': (request, context) => ({
      body: deletedVault(request, context),
    }),
    'POST /subscriptions/{subscriptionId}/providers/Microsoft.KeyVault/locations/{location}/deletedVaults/{name}/purge': (
      request,
      context,
    ) => {
      if (deletedVault(request, context).properties.purgeProtectionEnabled) {
        throw new ArmError(
          400,
          'VaultPurgeProtected',
          `Vault '${request.parameters.name}' has purge protection enabled; it is purged when its retention ends.`,
        );
      }
      deletedVaults(context).delete(request.parameters.name!.toLowerCase());
      return { status: 200 };
    },
  },
});

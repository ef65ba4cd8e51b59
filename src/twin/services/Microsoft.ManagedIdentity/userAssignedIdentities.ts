import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/managedidentity/user-assigned-identities */
export const userAssignedIdentity = defineService({
  armType: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  provisioningState: false,
  complete: (identity, context) => {
    const before = context.previous?.properties;
    identity.properties.tenantId ??= context.tenantId;
    identity.properties.principalId ??= before?.principalId ?? context.guid(identity.id, 'principalId');
    identity.properties.clientId ??= before?.clientId ?? context.guid(identity.id, 'clientId');
  },
});

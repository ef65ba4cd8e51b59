import { defineService } from '../../service';

/** Creation is answered by 201 only. https://learn.microsoft.com/rest/api/activedirectory/b2c-tenants */
export const b2cDirectory = defineService({
  armType: 'Microsoft.AzureActiveDirectory/b2cDirectories',
  createStatus: 201,
  writeOnly: ['createTenantProperties'],
  complete: (directory, context) => {
    directory.properties.tenantId ??= context.guid(directory.id, 'tenantId');
    directory.properties.billingConfig ??= { billingType: 'MAU', effectiveStartDateUtc: context.now() };
  },
});

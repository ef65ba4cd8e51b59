import { defineService, type ActionHandler } from '../../service';

const keys: ActionHandler = (_request, context, account) => ({
  body: {
    primaryKey: context.key(`${account.id}/primary`, 32),
    primaryKeyLastUpdated: context.now(),
    secondaryKey: context.key(`${account.id}/secondary`, 32),
    secondaryKeyLastUpdated: context.now(),
  },
});

/** https://learn.microsoft.com/rest/api/maps-management/accounts */
export const mapsAccount = defineService({
  armType: 'Microsoft.Maps/accounts',
  complete: (account, context) => {
    account.properties.uniqueId ??= context.guid(account.id, 'uniqueId');
    account.properties.disableLocalAuth ??= false;
  },
  actions: { listKeys: keys, regenerateKey: keys },
});

import { defineService } from '../../service';

/** A user's password is shown once, when it is made. https://learn.microsoft.com/rest/api/storagerp/local-users */
export const storageLocalUser = defineService({
  armType: 'Microsoft.Storage/storageAccounts/localUsers',
  location: false,
  writeOnly: ['sshAuthorizedKeys'],
  complete: (user, context) => {
    const p = user.properties;
    p.sid ??= `S-1-2-0-${parseInt(context.guid(user.id, 'sid').slice(0, 8), 16)}-1000`;
    p.hasSharedKey ??= false;
    p.hasSshKey ??= false;
    p.hasSshPassword ??= false;
  },
  actions: {
    listKeys: (_request, context, user) => ({ body: { sharedKey: context.key(`${user.id}/sharedKey`) } }),
    regeneratePassword: (_request, context, user) => ({ body: { sshPassword: context.key(`${user.id}/sshPassword`, 24) } }),
  },
});

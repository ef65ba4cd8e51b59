import { defineService } from '../../service';

/** The address is shown when it is made up, and never again. https://learn.microsoft.com/rest/api/automation/webhook */
export const webHook = defineService({
  armType: 'Microsoft.Automation/automationAccounts/webHooks',
  complete: (webHook, context) => {
    webHook.properties.isEnabled ??= true;
    webHook.properties.creationTime ??= context.previous?.properties.creationTime ?? context.now();
  },
  writeOnly: ['uri'],
});

/** A JSON text is the whole answer. */
export const webHookAddresses = defineService({
  armType: 'Microsoft.Automation/automationAccounts',
  actions: {
    'webHooks/generateUri': (_request, context, account) => {
      const token = context.key(`${account.id}/webHook`, 32).replace(/[^a-z0-9]/gi, '');
      const agent = context.guid(account.id, 'agent');
      return {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(`https://${agent}.webhook.${account.location}.azure-automation.net/webhooks?token=${token}`),
      };
    },
  },
});

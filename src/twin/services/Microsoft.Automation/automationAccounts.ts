import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/automation/automation-account */
export const automationAccount = defineService({
  armType: 'Microsoft.Automation/automationAccounts',
  provisioningState: false,
  complete: (account, context) => {
    account.properties.state ??= 'Ok';
    account.properties.RegistrationUrl ??= `https://${context.guid(account.id, 'agent')}.agentsvc.azure-automation.net/accounts/${context.guid(account.id, 'agent')}`;
    account.properties.publicNetworkAccess ??= true;
    account.properties.disableLocalAuth ??= false;
    account.properties.encryption ??= { keySource: 'Microsoft.Automation' };
  },
  views: {
    agentRegistrationInformation: (_request, context, account) => ({
      body: {
        endpoint: account.properties.RegistrationUrl,
        keys: { primary: context.key(`${account.id}/primary`), secondary: context.key(`${account.id}/secondary`) },
        id: account.id,
      },
    }),
  },
  actions: {
    listKeys: (_request, context, account) => ({
      body: {
        keys: ['Primary', 'Secondary'].map((KeyName) => ({
          KeyName,
          Permissions: 'Full',
          Value: context.key(`${account.id}/${KeyName.toLowerCase()}`),
        })),
      },
    }),
  },
});

/** Creation is answered by 201 only; the name is the id that lists tell. */
export const jobSchedule = defineService({
  armType: 'Microsoft.Automation/automationAccounts/jobSchedules',
  createStatus: 201,
  complete: (jobSchedule) => {
    jobSchedule.properties.jobScheduleId ??= jobSchedule.name;
  },
});

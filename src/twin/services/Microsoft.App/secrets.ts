import type { ActionHandler } from '../../service';
import { defineService } from '../../service';

interface Secret {
  keyVaultUrl?: string;
  name: string;
  value?: string;
}

/** Secrets that were loaded without a value get one. */
const listSecrets: ActionHandler = (_request, context, owner) => {
  const secrets = (owner.properties.configuration?.secrets ?? owner.properties.secrets ?? []) as Secret[];
  const valued = secrets.map((secret) =>
    secret.keyVaultUrl ? secret : { ...secret, value: secret.value ?? context.key(`${owner.id}/${secret.name}`, 24) },
  );
  return { body: { value: valued } };
};

function hideValues(secrets: Secret[] | null | undefined): void {
  for (const secret of secrets ?? []) delete secret.value;
}

const actions = { listSecrets };

/** https://learn.microsoft.com/rest/api/resource-manager/containerapps */
export const containerApp = defineService({
  armType: 'Microsoft.App/containerApps',
  secret: ['configuration.secrets.value'],
  onRead: (app) => hideValues(app.properties.configuration?.secrets),
  actions,
});
export const job = defineService({
  armType: 'Microsoft.App/jobs',
  secret: ['configuration.secrets.value'],
  onRead: (owner) => hideValues(owner.properties.configuration?.secrets),
  actions,
});
export const daprComponent = defineService({
  armType: 'Microsoft.App/managedEnvironments/daprComponents',
  secret: ['secrets.value'],
  onRead: (component) => hideValues(component.properties.secrets),
  actions,
});

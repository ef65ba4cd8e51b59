import type { ContainerAppEnvironmentDaprComponentConfig } from '@cdktf/provider-azurerm/lib/container-app-environment-dapr-component';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { secret } from '../../token';

interface DaprComponent extends ArmResource {
  properties: {
    componentType?: string;
    ignoreErrors?: boolean;
    initTimeout?: string;
    metadata?: { name: string; secretRef?: string; value?: string }[];
    scopes?: string[];
    secrets?: { identity?: string; keyVaultUrl?: string; name: string }[];
    version?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_app_environment_dapr_component */
export const containerAppEnvironmentDaprComponent = defineMapper<DaprComponent>({
  armType: 'Microsoft.App/managedEnvironments/daprComponents',
  apiVersion: '2025-01-01',
  terraformType: 'azurerm_container_app_environment_dapr_component',
  ignored: ['/location', 'secretStoreComponent', 'secrets.identity', 'secrets.keyVaultUrl'],
  toConfig: (component, p) =>
    ({
      name: component.name,
      containerAppEnvironmentId: parentIdOf(component),
      componentType: p.componentType ?? '',
      version: p.version ?? '',
      ignoreErrors: p.ignoreErrors || undefined,
      initTimeout: unlessDefault(unlessBlank(p.initTimeout), '5s'),
      metadata: unlessEmpty(
        p.metadata?.map(({ name, secretRef, value }) => ({ name, secretName: unlessBlank(secretRef), value: unlessBlank(value) })),
      ),
      scopes: unlessEmpty(p.scopes),
      secret: unlessEmpty(
        p.secrets?.map(({ identity, keyVaultUrl, name }) =>
          keyVaultUrl
            ? { name, identity: unlessBlank(identity), keyVaultSecretId: keyVaultUrl }
            : { name, value: secret(name, `Secret ${name} of the Dapr component ${component.name}.`) },
        ),
      ),
    }) satisfies ContainerAppEnvironmentDaprComponentConfig,
});

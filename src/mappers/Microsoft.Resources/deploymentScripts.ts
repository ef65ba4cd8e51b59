import type { ResourceDeploymentScriptAzureCliConfig } from '@cdktf/provider-azurerm/lib/resource-deployment-script-azure-cli';
import type { ResourceDeploymentScriptAzurePowerShellConfig } from '@cdktf/provider-azurerm/lib/resource-deployment-script-azure-power-shell';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';

interface DeploymentScript extends ArmResource {
  properties: {
    arguments?: string;
    azCliVersion?: string;
    azPowerShellVersion?: string;
    cleanupPreference?: string;
    containerSettings?: { containerGroupName?: string } | null;
    environmentVariables?: { name: string; value?: string }[] | null;
    forceUpdateTag?: string;
    primaryScriptUri?: string;
    retentionInterval?: string;
    scriptContent?: string;
    storageAccountSettings?: { storageAccountName?: string } | null;
    supportingScriptUris?: string[] | null;
    timeout?: string;
  };
}

const facts = {
  armType: 'Microsoft.Resources/deploymentScripts',
  apiVersion: '2020-10-01',
  ignored: [
    '/kind',
    'containerSettings.subnetIds',
    'environmentVariables.secureValue',
    'outputs',
    'status',
    'storageAccountSettings.storageAccountKey',
  ],
} as const;

const hasKind =
  (kind: string) =>
  (script: DeploymentScript): boolean =>
    script.kind?.toLowerCase() === kind;

function commonOf(script: DeploymentScript) {
  const p = script.properties;
  const identity = identityOf(script);
  const account = p.storageAccountSettings?.storageAccountName;
  return {
    ...regional(script),
    retentionInterval: p.retentionInterval ?? 'P1D',
    cleanupPreference: unlessDefault(p.cleanupPreference, 'Always'),
    commandLine: unlessBlank(p.arguments),
    container: p.containerSettings?.containerGroupName ? { containerGroupName: p.containerSettings.containerGroupName } : undefined,
    environmentVariable: unlessEmpty(
      p.environmentVariables?.map(({ name, value }) =>
        value === undefined || value === null
          ? { name, secureValue: secret(name, `Secure variable ${name} of the deployment script ${script.name}.`) }
          : { name, value: unlessBlank(value) },
      ),
    ),
    forceUpdateTag: unlessBlank(p.forceUpdateTag),
    identity: identity?.identityIds && { type: 'UserAssigned', identityIds: identity.identityIds },
    primaryScriptUri: unlessBlank(p.primaryScriptUri),
    scriptContent: unlessBlank(p.scriptContent),
    storageAccount: account
      ? { name: account, key: secret('storageAccountKey', `Key of the storage account ${account}, which the script ${script.name} uses.`) }
      : undefined,
    supportingScriptUris: unlessEmpty(p.supportingScriptUris),
    timeout: unlessDefault(p.timeout, 'P1D'),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/resource_deployment_script_azure_cli */
export const deploymentScriptAzureCli = defineMapper<DeploymentScript>({
  ...facts,
  terraformType: 'azurerm_resource_deployment_script_azure_cli',
  when: hasKind('azurecli'),
  toConfig: (script, p) => ({ ...commonOf(script), version: p.azCliVersion ?? '' }) satisfies ResourceDeploymentScriptAzureCliConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/resource_deployment_script_azure_power_shell */
export const deploymentScriptAzurePowerShell = defineMapper<DeploymentScript>({
  ...facts,
  terraformType: 'azurerm_resource_deployment_script_azure_power_shell',
  when: hasKind('azurepowershell'),
  toConfig: (script, p) =>
    ({ ...commonOf(script), version: p.azPowerShellVersion ?? '' }) satisfies ResourceDeploymentScriptAzurePowerShellConfig,
});

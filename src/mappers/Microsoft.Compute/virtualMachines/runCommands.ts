import type { VirtualMachineRunCommandConfig } from '@cdktf/provider-azurerm/lib/virtual-machine-run-command';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, tagsOf, unlessBlank, unlessEmpty } from '../../mapper';

interface RunCommand extends ArmResource {
  properties: {
    errorBlobUri?: string;
    outputBlobUri?: string;
    parameters?: { name: string; value: string }[] | null;
    runAsUser?: string;
    source?: { commandId?: string; script?: string; scriptUri?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_machine_run_command */
export const virtualMachineRunCommand = defineMapper<RunCommand>({
  armType: 'Microsoft.Compute/virtualMachines/runCommands',
  apiVersion: '2023-03-01',
  terraformType: 'azurerm_virtual_machine_run_command',
  ignored: ['asyncExecution', 'instanceView', 'timeoutInSeconds', 'treatFailureAsDeploymentFailure'],
  unreadable: [
    'errorBlobManagedIdentity',
    'outputBlobManagedIdentity',
    'protectedParameter',
    'runAsPassword',
    'source.scriptUriManagedIdentity',
  ],
  toConfig: (command, p) =>
    ({
      name: ownName(command),
      location: command.location ?? '',
      virtualMachineId: parentIdOf(command),
      errorBlobUri: unlessBlank(p.errorBlobUri),
      outputBlobUri: unlessBlank(p.outputBlobUri),
      parameter: unlessEmpty(p.parameters?.map(({ name, value }) => ({ name, value }))),
      runAsUser: unlessBlank(p.runAsUser),
      source: {
        commandId: unlessBlank(p.source?.commandId),
        script: unlessBlank(p.source?.script),
        scriptUri: unlessBlank(p.source?.scriptUri),
      },
      tags: tagsOf(command),
    }) satisfies VirtualMachineRunCommandConfig,
});

import type { AppServiceSourceControlAConfig } from '@cdktf/provider-azurerm/lib/app-service-source-control';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, unlessBlank, unlessDefault } from '../../mapper';

interface SourceControl extends ArmResource {
  properties: {
    branch?: string;
    deploymentRollbackEnabled?: boolean;
    gitHubActionConfiguration?: {
      codeConfiguration?: { runtimeStack?: string; runtimeVersion?: string };
      containerConfiguration?: { imageName?: string; serverUrl?: string; username?: string };
      generateWorkflowFile?: boolean;
    };
    isManualIntegration?: boolean;
    isMercurial?: boolean;
    repoUrl?: string;
  };
}

/**
 * The repository that an app is deployed from. Every app answers with one; only one with a URL is configuration.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/app_service_source_control
 */
export const appServiceSourceControl = defineMapper<SourceControl>({
  armType: 'Microsoft.Web/sites/sourceControls',
  apiVersion: '2023-12-01',
  terraformType: 'azurerm_app_service_source_control',
  discovery: { by: 'singleton', parent: 'Microsoft.Web/sites', path: 'sourcecontrols/web' },
  ignored: ['isGitHubAction', 'gitHubActionConfiguration.isLinux', '/kind', '/location'],
  // The provider knows it by the app's id.
  importId: (control) => control.id.split('/').slice(0, -2).join('/'),
  when: (control) => Boolean(control.properties?.repoUrl),
  toConfig: (control, p) => {
    const action = p.gitHubActionConfiguration;
    const [code, container] = [action?.codeConfiguration, action?.containerConfiguration];
    return {
      appId: control.id.split('/').slice(0, -2).join('/'),
      branch: unlessBlank(p.branch),
      githubActionConfiguration: action && {
        codeConfiguration: code && { runtimeStack: code.runtimeStack ?? '', runtimeVersion: code.runtimeVersion ?? '' },
        containerConfiguration: container && {
          imageName: container.imageName ?? '',
          registryUrl: container.serverUrl ?? '',
          registryUsername: unlessBlank(container.username),
        },
        generateWorkflowFile: unlessDefault(action.generateWorkflowFile, true),
      },
      repoUrl: unlessBlank(p.repoUrl),
      rollbackEnabled: unlessDefault(p.deploymentRollbackEnabled, false),
      useManualIntegration: unlessDefault(p.isManualIntegration, false),
      useMercurial: unlessDefault(p.isMercurial, false),
    } satisfies AppServiceSourceControlAConfig;
  },
});

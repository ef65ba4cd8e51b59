import type { ArmResource } from '../../../arm/resource';
import { defineService } from '../../service';
import type { ServiceContext } from '../../service';

const siteOf = (control: ArmResource): string => control.id.replace(/\/sourcecontrols\/[^/]+$/i, '');

/** What `config/web` says of where the code comes from. */
function scmTypeOf({ properties: p }: ArmResource): string {
  if (p.isGitHubAction === true) return 'GitHubAction';
  if (p.isManualIntegration === true) return p.isMercurial === true ? 'ExternalHg' : 'ExternalGit';
  return /^https:\/\/dev\.azure\.com\//i.test(String(p.repoUrl)) ? 'VSO' : 'GitHub';
}

function setScmType(site: string, scmType: string, context: ServiceContext): void {
  const web = context.get(`${site}/config/web`);
  if (web) context.put({ id: web.id, properties: { ...web.properties, scmType } });
}

/** https://learn.microsoft.com/rest/api/appservice/web-apps/create-or-update-source-control */
const behaviour: Omit<Parameters<typeof defineService>[0], 'armType'> = {
  complete: (control) => {
    const p = control.properties;
    p.branch ??= 'master';
    p.isManualIntegration ??= false;
    p.isGitHubAction ??= p.gitHubActionConfiguration !== undefined && p.gitHubActionConfiguration !== null;
    p.deploymentRollbackEnabled ??= false;
    p.isMercurial ??= false;
  },
  afterWrite: (control, context) => setScmType(siteOf(control), scmTypeOf(control), context),
  afterDelete: (control, context) => setScmType(siteOf(control), 'None', context),
};

export const sourceControl = defineService({ armType: 'Microsoft.Web/sites/sourcecontrols', ...behaviour });

export const slotSourceControl = defineService({ armType: 'Microsoft.Web/sites/slots/sourcecontrols', ...behaviour });

import { idKey } from '../../../arm/resource-id';
import { authorityOf } from '../../paging';
import { defineService } from '../../service';
import type { ActionHandler, ServiceContext, TwinAnswer, TwinRequest } from '../../service';

const RUNBOOK =
  '/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Automation/automationAccounts/{account}/runbooks/{runbook}';

const contentsOf = (context: ServiceContext, runbook: string) => context.documents(`${idKey(runbook)}/content`);

/** The script as it is: no JSON. A runbook that has none (or whose link nobody can follow here) has no content. */
function contentAnswer(context: ServiceContext, runbook: string, which: 'draft' | 'published'): TwinAnswer {
  const script = contentsOf(context, runbook).get(which) as string | undefined;
  if (script === undefined) return { status: 404, body: { code: 'NotFound', message: `The runbook has no ${which} content.` } };
  return { headers: { 'content-type': 'text/powershell' }, body: Buffer.from(script) };
}

const runbookOf = (request: TwinRequest): string => request.path.replace(/\/draft\/.*$/i, '');

const replaceDraft: ActionHandler = (request, context) => {
  const runbook = context.get(runbookOf(request));
  if (!runbook) return undefined;
  contentsOf(context, runbook.id).set('draft', request.raw.toString('utf8'));
  if (runbook.properties.state === 'Published') context.put({ ...runbook, properties: { ...runbook.properties, state: 'Edit' } });
  // A number of the runbook's own, unlike those of the operations that take their time: this one is done.
  const operation = context.guid(runbook.id, 'draft').replaceAll('-', '');
  const location = `https://${authorityOf(request)}${runbook.id}/draft/operationResults/${operation}`;
  return { status: 202, headers: { location: `${location}?api-version=${request.apiVersion}`, 'retry-after': '0' } };
};

const readDraft: ActionHandler = (request, context) => {
  const runbook = context.get(runbookOf(request));
  return runbook && contentAnswer(context, runbook.id, 'draft');
};

const draftDone: ActionHandler = (request, context) => (context.get(runbookOf(request)) ? { status: 200 } : undefined);

const publish: ActionHandler = (_request, context, runbook) => {
  const contents = contentsOf(context, runbook.id);
  const draft = contents.get('draft');
  if (draft !== undefined) {
    contents.set('published', draft);
    contents.delete('draft');
  }
  context.put({ ...runbook, properties: { ...runbook.properties, state: 'Published' } });
  return { status: 202 };
};

/** https://learn.microsoft.com/rest/api/automation/runbook and …/runbook-draft */
export const runbook = defineService({
  armType: 'Microsoft.Automation/automationAccounts/runbooks',
  complete: (runbook, context) => {
    const p = runbook.properties;
    // What is made from a link is published at once.
    p.state ??= context.previous?.properties.state ?? (p.publishContentLink ? 'Published' : 'New');
    p.logVerbose ??= false;
    p.logProgress ??= false;
    p.logActivityTrace ??= 0;
  },
  views: { content: (_request, context, runbook) => contentAnswer(context, runbook.id, 'published') },
  actions: { publish },
  longRunning: { actions: { publish: 'Location' } },
  afterDelete: (runbook, context) => {
    const contents = contentsOf(context, runbook.id);
    for (const which of ['draft', 'published']) contents.delete(which);
  },
  routes: {
    [`PUT ${RUNBOOK}/draft/content`]: replaceDraft,
    [`GET ${RUNBOOK}/draft/content`]: readDraft,
    [`GET ${RUNBOOK}/draft/operationResults/{operation}`]: draftDone,
  },
});

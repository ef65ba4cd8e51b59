import { join } from 'node:path';
import type { ArmResource, Json } from '../arm/resource';
import { parseResourceId } from '../arm/resource-id';
import type { ArmClient } from '../azure/arm-client';
import { ArmError } from '../azure/arm-error';
import { writeFile } from '../files/write-file';
import { redactSecrets } from '../inventory/redact';
import { redactJson } from '../secrets/redact-json';

const API_VERSION = '2021-04-01';

/** What exporting the groups of the source gave. */
export interface TemplateExport {
  written: string[];
  /** One sentence for each group, or part of one, that Azure does not export. */
  notes: string[];
}

interface Answer {
  template?: { resources?: ArmResource[]; [key: string]: unknown };
  error?: { code?: string; message?: string; details?: { code?: string; message?: string }[] };
}

/** A template less its secrets, by the same rules as the inventory. */
function withoutSecrets(template: NonNullable<Answer['template']>, plainSettings: readonly string[]): unknown {
  const around = { known: new Set<string>(), regions: new Set<string>(), plainSettings };
  const resources = (template.resources ?? []).map((resource) => {
    // A template names a child with its parents before it; the rules know it by its own name.
    const own =
      resource.name
        .replace(/^\[|'\)?\]$/g, '')
        .split('/')
        .pop() ?? resource.name;
    return { ...redactSecrets({ ...resource, name: own }, around).resource, name: resource.name };
  });
  return redactJson({ ...template, resources });
}

function refusals({ error }: Answer, group: string): string[] {
  if (!error) return [];
  const details = error.details?.length ? error.details : [error];
  return details.map(({ code, message }) => `${group}: ${code ?? 'not exported'}: ${message ?? ''}`.trim());
}

/**
 * Asks Azure for the ARM template of each resource group and keeps it in `reports/evidence/`: what stood in the source, in a form that Azure
 * itself can read. https://learn.microsoft.com/rest/api/resources/resource-groups/export-template
 */
export async function exportTemplates(
  client: ArmClient,
  dir: string,
  groupIds: readonly string[],
  plainSettings: readonly string[],
): Promise<TemplateExport> {
  const result: TemplateExport = { written: [], notes: [] };
  for (const id of groupIds) {
    const { name } = parseResourceId(id);
    const body: Json = { resources: ['*'], options: 'SkipAllParameterization' };
    try {
      const answer = (await client.post(`${id}/exportTemplate`, API_VERSION, body)) as Answer;
      result.notes.push(...refusals(answer, name));
      if (!answer.template) continue;
      const path = join('reports', 'evidence', `${name}.json`);
      writeFile(join(dir, path), `${JSON.stringify(withoutSecrets(answer.template, plainSettings), null, 2)}\n`);
      result.written.push(path);
    } catch (error) {
      if (!(error instanceof ArmError) || error.status === undefined || error.status === 401) throw error;
      result.notes.push(`${name}: ${error.code}: ${error.message}`);
    }
  }
  return result;
}

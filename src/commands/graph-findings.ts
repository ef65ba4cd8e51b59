import { existsSync, readFileSync } from 'node:fs';
import { idKey } from '../arm/resource-id';
import type { Finding } from '../graph/page-data';
import { BadInputError } from './failure';

/** What a report of `azmove verify` says about each resource, and about the region as a whole. */
export interface Findings {
  /** By `idKey` of the resource id. */
  byResource: ReadonlyMap<string, readonly Finding[]>;
  general: readonly Finding[];
}

interface Reported extends Finding {
  resources: string[];
}

function isReported(value: unknown): value is Reported {
  const { check, severity, message, resources } = (value ?? {}) as Partial<Record<keyof Reported, unknown>>;
  return [check, severity, message].every((text) => typeof text === 'string') && Array.isArray(resources);
}

/**
 * Reads a report of `azmove verify --json`.
 * @returns undefined when there is none: verify may not have run yet
 * @throws BadInputError when the file is none of verify's
 */
export function readFindings(file: string): Findings | undefined {
  if (!existsSync(file)) return undefined;
  const remedy = 'Run azmove verify again, or delete the file: without it the page says nothing of findings.';
  let report: { findings?: unknown };
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as typeof report;
  } catch (error) {
    throw new BadInputError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`, remedy);
  }
  if (!Array.isArray(report?.findings) || !report.findings.every(isReported)) {
    throw new BadInputError(`${file} is no report of azmove verify: it has no list of findings`, remedy);
  }
  const byResource = new Map<string, Finding[]>();
  const general: Finding[] = [];
  for (const { check, severity, message, remedy: what, link, resources } of report.findings) {
    const finding = { check, severity, message, ...(what !== undefined && { remedy: what }), ...(link !== undefined && { link }) };
    if (resources.length === 0) general.push(finding);
    for (const id of resources) {
      const list = byResource.get(idKey(id));
      if (list) list.push(finding);
      else byResource.set(idKey(id), [finding]);
    }
  }
  return { byResource, general };
}

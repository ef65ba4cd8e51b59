import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CiSystem } from '../../src/pipelines/fill';

export const AZMOVE = join(__dirname, '../../bin/azmove.js');
export const SAMPLE = join(__dirname, '../..');

/** A pipeline file, as text and as what YAML reads. */
export interface WrittenFile {
  name: string;
  text: string;
  value: Record<string, any>;
}

/** A move's folder with move.yaml and inventory.json of the committed sample. */
export function sampleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'azmove-pipelines-'));
  for (const file of ['move.yaml', 'inventory.json']) cpSync(join(SAMPLE, file), join(folder, file));
  return folder;
}

/** Writes the pipelines of `ci` into `folder`, and reads them. */
export function writePipelines(ci: CiSystem, folder: string): WrittenFile[] {
  const run = spawnSync(process.execPath, [AZMOVE, 'init', '--ci', ci, '--dir', folder], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  const place = join(folder, ci === 'github' ? '.github/workflows' : '.azuredevops');
  return readdirSync(place).map((name) => {
    const text = readFileSync(join(place, name), 'utf8');
    return { name, text, value: parse(text) as WrittenFile['value'] };
  });
}

/** Every text under the keys `run`, `bash` and `inlineScript`, in order. */
export function scriptsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scriptsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'string' && ['run', 'bash', 'inlineScript'].includes(key) ? [item] : scriptsIn(item),
  );
}

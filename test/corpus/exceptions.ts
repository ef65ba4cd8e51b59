import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILURES, type Finding, type FindingKind } from './compare';

/** A difference that stands, and why. Fields left out match anything. */
export interface Exception {
  kind: FindingKind;
  type: string;
  pair?: string;
  attribute?: string;
  reason: string;
}

/** The named differences of test/corpus/exceptions.json. */
export function readExceptions(): Exception[] {
  return JSON.parse(readFileSync(join(__dirname, 'exceptions.json'), 'utf8')) as Exception[];
}

/** True when `exception` names `finding`; an attribute covers what lies below it. */
export function covers(exception: Exception, { kind, type, pair, attribute }: Finding): boolean {
  const isBelow =
    exception.attribute === undefined ||
    attribute === exception.attribute ||
    attribute.startsWith(`${exception.attribute}.`) ||
    attribute.startsWith(`${exception.attribute}[`);
  return exception.kind === kind && exception.type === type && (exception.pair ?? pair) === pair && isBelow;
}

/** The findings that fail the test: of a failing kind, and in no exception. */
export function failuresAmong(findings: readonly Finding[], exceptions: readonly Exception[]): Finding[] {
  return findings.filter((finding) => FAILURES.includes(finding.kind) && !exceptions.some((exception) => covers(exception, finding)));
}

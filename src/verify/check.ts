import type { Body } from '../azure/arm-client';
import type { World } from './world';

/** How much a finding weighs, gravest first. `unknown`: could not be established, and so not passed. */
export const SEVERITIES = ['blocker', 'warning', 'unknown', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing that a check found out. */
export interface Finding {
  /** Id of the check. */
  check: string;
  severity: Severity;
  /** Source resource ids, in order of their keys; empty for what concerns the region or subscription as a whole. */
  resources: string[];
  /** What is the matter, with figures: one or two sentences. */
  message: string;
  /** What to do. */
  remedy: string;
  /** Page of Azure's documentation. */
  link: string;
}

/** A finding as a check gives it; its id and, unless it names another, its link are the check's. */
export type Found = Omit<Finding, 'check' | 'link'> & { link?: string };

/** Reads facts from Azure. The same question is sent once in a run; all methods reject with ArmError. */
export interface Reader {
  get(path: string, apiVersion: string, query?: Readonly<Record<string, string>>): Promise<Body>;
  list(path: string, apiVersion: string, query?: Readonly<Record<string, string>>): Promise<Body[]>;
  post(path: string, apiVersion: string, body: Body): Promise<Body>;
  /** HEAD: whether something is there. */
  exists(path: string, apiVersion: string): Promise<boolean>;
  graph(subscriptionIds: readonly string[], query: string): Promise<Body[]>;
}

/** A part of a check that is answered by itself: when it cannot be, the others still are. */
export interface Question {
  /** What is asked, for the finding that says that it could not be answered: `the limits of Microsoft.Compute`. */
  about: string;
  /** Source resource ids that it concerns. */
  resources: readonly string[];
  answer(read: Reader): Promise<Found[]> | Found[];
}

/**
 * One check. Pure but for the reader: the same facts give the same findings. A file of `src/verify/checks/` that exports one made
 * with {@link defineCheck} is found by itself.
 */
export interface Check {
  /** Stable; the name of its file. */
  id: string;
  /** One line for the summary. */
  title: string;
  /** What the destination, or the move, needs. */
  needs: string;
  /** REST operations with their api-versions; empty for checks that look at the inventory alone. */
  operations: readonly string[];
  /** Page of Azure's documentation. */
  link: string;
  /** What there is to ask in this move; nothing when it concerns no resource. */
  questions(world: World): Question[];
}

/** Declares a check. */
export function defineCheck(check: Check): Check {
  return check;
}

/** True for what {@link defineCheck} made. */
export function isCheck(value: unknown): value is Check {
  return typeof value === 'object' && value !== null && 'questions' in value && 'operations' in value;
}

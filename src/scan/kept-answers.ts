import type { ArmResource, Json } from '../arm/resource';
import type { ArmClient } from '../azure/arm-client';
import { ArmError } from '../azure/arm-error';
import { redactSecrets } from '../inventory/redact';

/** What Azure answered to a question: what was asked for, or that it is not there. */
export type KeptAnswer = { answer: Json } | { absent: { code: string; message: string; operation: string } };

/** Answers of a scan that has not come to its end yet. */
export interface AnswerStore {
  /** What was answered to `question` before; undefined when it must be asked. */
  recall(question: string): KeptAnswer | undefined;
  keep(question: string, kept: KeptAnswer): void;
}

/** Nothing is known to be harmless: what is in doubt is asked again rather than kept. */
const STRICT = { plainSettings: [], known: new Set<string>(), regions: new Set<string>() };

/** True when anything in `answer` would be taken for a secret in an inventory. */
function holdsSecret(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.some(holdsSecret);
  if (typeof answer === 'string') return holdsSecret({ properties: { text: answer } });
  if (typeof answer !== 'object' || answer === null) return false;
  const resource = { id: '', name: '', type: '', ...answer } as ArmResource;
  return redactSecrets({ ...resource, name: resource.name ?? '', type: resource.type ?? '' }, STRICT).redactions.length > 0;
}

/**
 * `client`, which asks nothing that `store` has an answer to, and has it keep what is answered. Never kept, and so asked again:
 * answers that hold what looks like a secret, and those to actions (POST is how Azure gives out settings and keys).
 */
export function withKeptAnswers(client: ArmClient, store: AnswerStore): ArmClient {
  const once = async <T>(parts: readonly unknown[], ask: () => Promise<T>): Promise<T> => {
    const question = JSON.stringify(parts);
    const kept = store.recall(question);
    if (kept && 'answer' in kept) return kept.answer as T;
    if (kept) throw new ArmError(kept.absent.code, kept.absent.message, kept.absent.operation, 404);
    try {
      const answer = await ask();
      if (!holdsSecret(answer)) store.keep(question, { answer: answer as Json });
      return answer;
    } catch (error) {
      if (error instanceof ArmError && error.status === 404) {
        const { code, message, operation } = error;
        if (!holdsSecret(message)) store.keep(question, { absent: { code, message, operation } });
      }
      throw error;
    }
  };
  return {
    get: (path, apiVersion, query) => once(['get', path, apiVersion, query ?? {}], () => client.get(path, apiVersion, query)),
    list: (path, apiVersion, query) => once(['list', path, apiVersion, query ?? {}], () => client.list(path, apiVersion, query)),
    exists: (path, apiVersion) => client.exists(path, apiVersion),
    post: (path, apiVersion, body) => client.post(path, apiVersion, body),
    queryGraph: (ids, query) => once(['graph', ids, query], () => client.queryGraph(ids, query)),
    resourceGroups: (id) => once(['groups', id], () => client.resourceGroups(id)),
    resources: (id, group) => once(['resources', id, group], () => client.resources(id, group)),
    resourcesIn: (id, region) => once(['resources in', id, region], () => client.resourcesIn(id, region)),
    providers: (id) => once(['providers', id], () => client.providers(id)),
  };
}

import type { ArmClient, Body } from '../azure/arm-client';
import type { Reader } from './check';

/** A reader that asks `client` each thing once. The client paces requests and tries again. */
export interface CountingReader extends Reader {
  /** Questions sent so far; pages of lists and polls count with the question that they answer. */
  readonly requests: number;
}

/** Remembers every answer, and every refusal, for as long as it lives: one run. */
export function readerOf(client: ArmClient): CountingReader {
  const answers = new Map<string, Promise<unknown>>();
  let requests = 0;
  const once = <T>(key: readonly unknown[], ask: () => Promise<T>): Promise<T> => {
    const text = JSON.stringify(key);
    let answer = answers.get(text) as Promise<T> | undefined;
    if (!answer) {
      requests += 1;
      answer = ask();
      // Whoever asks is told; that nobody has asked yet is no unhandled failure.
      answer.catch(() => undefined);
      answers.set(text, answer);
    }
    return answer;
  };
  return {
    get requests() {
      return requests;
    },
    get: (path, apiVersion, query) => once(['get', path, apiVersion, query], () => client.get(path, apiVersion, query)),
    list: (path, apiVersion, query) => once(['list', path, apiVersion, query], () => client.list(path, apiVersion, query)),
    post: (path, apiVersion, body) => once(['post', path, apiVersion, body], () => client.post(path, apiVersion, body)),
    exists: (path, apiVersion) => once(['exists', path, apiVersion], () => client.exists(path, apiVersion)),
    graph: (subscriptionIds, query) => once<Body[]>(['graph', subscriptionIds, query], () => client.queryGraph(subscriptionIds, query)),
  };
}

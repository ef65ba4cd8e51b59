import type { TwinRequest } from './service';

/** A method and path pattern with who answers. */
export interface Route<Handler> {
  method: string;
  pattern: RegExp;
  names: string[];
  handler: Handler;
}

/** `'GET /subscriptions/{subscriptionId}/locations'` and the like, compiled. Casing is ignored; `{name}` stands for one part. */
export function compileRoutes<Handler>(routes: Record<string, Handler>): Route<Handler>[] {
  return Object.entries(routes).map(([text, handler]) => {
    const [method, path] = text.split(' ') as [string, string];
    const names: string[] = [];
    const pattern = path.split('/').map((part) => {
      if (!/^\{.+\}$/.test(part)) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(part.slice(1, -1));
      return '([^/]+)';
    });
    return { method: method.toUpperCase(), pattern: new RegExp(`^${pattern.join('/')}$`, 'i'), names, handler };
  });
}

/** The routes that take `request`, in order, with what their placeholders stand for. */
export function* matchRoute<Handler>(
  routes: readonly Route<Handler>[],
  request: TwinRequest,
): Generator<{ handler: Handler; parameters: Record<string, string> }> {
  for (const { method, pattern, names, handler } of routes) {
    if (method !== request.method) continue;
    const match = pattern.exec(request.path);
    if (match) yield { handler, parameters: Object.fromEntries(names.map((name, index) => [name, match[index + 1]!])) };
  }
}

import type { Cloud } from './cloud';
import { compileRoutes, type Route } from './routes';
import type { ActionHandler } from './service';

const compiled = new WeakMap<object, Route<ActionHandler>[]>();

/** The routes that the services of a cloud answer by themselves. */
export function serviceRoutes({ registry }: Cloud): Route<ActionHandler>[] {
  if (!compiled.has(registry))
    compiled.set(
      registry,
      registry.all.flatMap((service) => compileRoutes(service.routes ?? {})),
    );
  return compiled.get(registry)!;
}

import { Cloud } from '../../../src/twin/cloud';
import { findResource, childrenOf } from '../../../src/twin/finding';
import { removeResource } from '../../../src/twin/removing';
import { serviceContext } from '../../../src/twin/service-context';
import { serviceRegistry } from '../../../src/twin/service-registry';
import { show } from '../../../src/twin/showing';
import { writeResource } from '../../../src/twin/writing';
import type { TwinAnswer, TwinRequest } from '../../../src/twin/service';
import type { ArmResource } from '../../../src/arm/resource';

const CALLER = { objectId: '00000000-0000-0000-0000-0000000000c0', appId: '00000000-0000-0000-0000-0000000000c1' };
const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000001';

/** A cloud without server: writes and reads as the requests do, with the services as they are. */
export function smallCloud() {
  const cloud = new Cloud(
    serviceRegistry(),
    '00000000-0000-0000-0000-0000000000aa',
    CALLER,
    () => new Date('2025-01-02T03:04:05Z'),
    serviceContext,
  );
  cloud.addSubscription('00000000-0000-0000-0000-000000000001');
  const group = `${SUBSCRIPTION}/resourceGroups/rg`;
  const write = (cause: 'PUT' | 'PATCH' | 'load', path: string, body: Partial<ArmResource>): ArmResource => {
    const id = path.startsWith('/') ? path : `${group}/providers/${path}`;
    return writeResource(cloud, { id, body, cause, apiVersion: '2024-01-01', caller: CALLER }).resource;
  };
  const idOf = (path: string): string => (path.startsWith('/') ? path : `${group}/providers/${path}`);
  const get = (path: string, query: Record<string, string> = {}): ArmResource | undefined => {
    const resource = findResource(cloud, idOf(path));
    return (
      resource && show(cloud, resource, { apiVersion: '2024-01-01', query: new Map(Object.entries(query)), inList: false, caller: CALLER })
    );
  };
  const request = (method: string, path: string, body: object | string = {}, headers: Record<string, string> = {}): TwinRequest => {
    const url = new URL(path, 'https://management.azure.com');
    return {
      method,
      host: url.hostname,
      path: decodeURIComponent(url.pathname),
      query: new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value])),
      headers,
      apiVersion: '2024-01-01',
      raw: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      body: typeof body === 'string' ? {} : (body as Record<string, never>),
      parameters: {},
    };
  };
  write('PUT', group, { location: 'westeurope' });
  return {
    cloud,
    group,
    idOf,
    put: (path: string, body: Partial<ArmResource> = {}) => write('PUT', path, { location: 'westeurope', properties: {}, ...body }),
    patch: (path: string, body: Partial<ArmResource>) => write('PATCH', path, body),
    load: (resource: ArmResource) => write('load', resource.id, resource),
    get,
    children: (path: string, collection: string) => childrenOf(cloud, idOf(path), collection).map(({ name }) => name),
    remove: (path: string) => removeResource(cloud, idOf(path), CALLER),
    /** POST on an action of a resource. */
    act: (path: string, action: string, body: object = {}): TwinAnswer | undefined => {
      const resource = findResource(cloud, idOf(path))!;
      const actions = cloud.registry.of(resource.type).flatMap((service) => Object.entries(service.actions ?? {}));
      const handler = actions.find(([name]) => name.toLowerCase() === action.toLowerCase())?.[1];
      return handler?.(request('POST', `${resource.id}/${action}`, body), cloud.context(undefined, CALLER), structuredClone(resource));
    },
    /** GET below a resource that is neither a child nor a list. */
    view: (path: string, name: string): TwinAnswer | undefined => {
      const resource = findResource(cloud, idOf(path))!;
      const views = cloud.registry.of(resource.type).flatMap((service) => Object.entries(service.views ?? {}));
      const handler = views.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
      return handler?.(request('GET', `${resource.id}/${name}`), cloud.context(undefined, CALLER), structuredClone(resource));
    },
    /** A request on a host outside ARM. */
    dataPlane: (method: string, url: string, body: object | string = {}, headers: Record<string, string> = {}): TwinAnswer | undefined => {
      const asked = request(method, url, body, headers);
      for (const { pattern, handle } of cloud.registry.dataPlanes) {
        const name = pattern.exec(asked.host)?.[1];
        const answer = name === undefined ? undefined : handle({ ...asked, parameters: { name } }, cloud.context(undefined, CALLER));
        if (answer) return answer;
      }
      return undefined;
    },
    /** A request outside any one resource. */
    route: (method: string, path: string, body: object | string = {}): TwinAnswer | undefined => {
      for (const [key, handler] of cloud.registry.all.flatMap((service) => Object.entries(service.routes ?? {}))) {
        const [verb, template] = key.split(' ') as [string, string];
        const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
        const match = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`, 'i').exec(path);
        if (verb !== method || !match) continue;
        const parameters = Object.fromEntries(names.map((name, index) => [name, match[index + 1]!]));
        return handler(
          { ...request(method, path, body), parameters },
          cloud.context(undefined, CALLER),
          undefined as unknown as ArmResource,
        );
      }
      return undefined;
    },
  };
}

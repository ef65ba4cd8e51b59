import type { ArmResource, Json } from '../../src/arm/resource';
import type { ArmClient, Body, ProviderType } from '../../src/azure/arm-client';
import { ArmError } from '../../src/azure/arm-error';

export const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
export const ROOT = `/subscriptions/${SUBSCRIPTION}`;

/** What the fake answers; anything absent is a 404. Keys of `bodies` and `lists` are `path?api-version`. */
export interface FakeArm {
  groups: Partial<ArmResource>[];
  /** Rows of the `resources` table; resourceGroup and type are derived as Resource Graph has them. */
  graph: Partial<ArmResource>[];
  roleAssignments?: Body[];
  bodies?: Record<string, object>;
  lists?: Record<string, object[]>;
  posts?: Record<string, object>;
  manifest?: ProviderType[];
  /** Path (or `graph`, `roles`, `providers`) → error to answer. */
  failures?: Record<string, ArmError>;
}

export function refusal(status: number, code: string): ArmError {
  return new ArmError(code, `${code} it is`, 'GET', status);
}

/** An ArmClient over plain data, that notes what it was asked. */
export function fakeArm(fake: FakeArm): ArmClient & { asked: string[] } {
  const asked: string[] = [];
  const failures = fake.failures ?? {};
  const answer = async <T>(key: string, path: string, found: T | undefined): Promise<T> => {
    asked.push(key);
    if (failures[path]) throw failures[path];
    if (found === undefined) throw refusal(404, 'ResourceNotFound');
    // Answers come in no fixed order.
    await new Promise((resolve) => setTimeout(resolve, key.length % 5));
    return structuredClone(found);
  };
  const rows = fake.graph.map((row) => ({ ...row, type: row.type!.toLowerCase(), resourceGroup: row.id!.split('/')[4]!.toLowerCase() }));
  const listed = (keep: (row: (typeof rows)[number]) => boolean): ArmResource[] =>
    rows.filter(keep).map(({ id, name, type, location }) => ({ id: id!, name: name!, type: type!, location, properties: undefined }));

  return {
    asked,
    get: async (path, apiVersion) => {
      const own: Record<string, object> = {
        [`${ROOT}?2022-12-01`]: { subscriptionId: SUBSCRIPTION, tenantId: '22222222-0000-0000-0000-000000000000' },
        ...fake.bodies,
      };
      return answer(`GET ${path}?${apiVersion}`, path, own[`${path}?${apiVersion}`] as Body | undefined);
    },
    list: async (path, apiVersion) => {
      const own: Record<string, object[]> = {
        [`${ROOT}/locations?2022-12-01`]: [{ name: 'westeurope' }, { name: 'northeurope' }],
        [`${ROOT}/providers/Microsoft.Authorization/locks?2020-05-01`]: [],
        ...fake.lists,
      };
      const isDiagnostics = path.endsWith('/diagnosticSettings');
      return answer(
        `LIST ${path}?${apiVersion}`,
        path,
        (own[`${path}?${apiVersion}`] ?? (isDiagnostics ? [] : undefined)) as Body[] | undefined,
      );
    },
    post: async (path, apiVersion) => answer(`POST ${path}?${apiVersion}`, path, fake.posts?.[`${path}?${apiVersion}`] as Body | undefined),
    exists: async (path, apiVersion) => fake.bodies?.[`${path}?${apiVersion}`] !== undefined,
    queryGraph: async (_, query) => {
      if (query.startsWith('authorizationresources')) return answer('roles', 'roles', fake.roleAssignments ?? []);
      const region = /location =~ '([^']*)'/.exec(query)?.[1];
      const groups = [...(/in~ \(([^)]*)\)/.exec(query)?.[1] ?? '').matchAll(/'([^']*)'/g)].map(([, name]) => name!.toLowerCase());
      const found = rows.filter((row) => (region === undefined ? groups.includes(row.resourceGroup) : row.location === region));
      // `project` leaves the group out where the query does not name it.
      const projected = region === undefined ? found.map(({ resourceGroup: _group, ...row }) => row) : found;
      return answer('graph', 'graph', projected as unknown as Record<string, Json>[]);
    },
    resourceGroups: async () =>
      answer(
        'groups',
        'groups',
        fake.groups.map((group) => ({ properties: {}, ...group }) as ArmResource),
      ),
    resources: async (_, group) =>
      answer(
        `resources of ${group}`,
        `resources of ${group}`,
        listed((row) => row.resourceGroup === group.toLowerCase()),
      ),
    resourcesIn: async (_, region) =>
      answer(
        'resources',
        'resources',
        listed((row) => row.location === region),
      ),
    providers: async () => answer('providers', 'providers', fake.manifest ?? []),
  };
}

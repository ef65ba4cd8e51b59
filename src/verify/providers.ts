import type { Reader } from './check';
import { normalRegion } from './locations';

/** One type in a provider's manifest. */
export interface OfferedType {
  resourceType: string;
  locations?: string[];
  apiVersions?: string[];
  zoneMappings?: { location: string; zones: string[] }[];
}

/** A provider. https://learn.microsoft.com/rest/api/resources/providers/list */
export interface Provider {
  namespace: string;
  registrationState?: string;
  resourceTypes?: OfferedType[];
}

export const PROVIDERS_OPERATION = 'GET /subscriptions/{id}/providers (2022-09-01)';

/** All providers of a subscription, by namespace in lower case. One request. */
export async function readProviders(read: Reader, scope: string): Promise<ReadonlyMap<string, Provider>> {
  const providers = (await read.list(`${scope}/providers`, '2022-09-01')) as unknown as Provider[];
  return new Map(providers.map((provider) => [provider.namespace.toLowerCase(), provider]));
}

/** The manifest's entry of an ARM type. Nested types are often not listed. */
export function offeredType(providers: ReadonlyMap<string, Provider>, armType: string): OfferedType | undefined {
  const [namespace = '', ...rest] = armType.toLowerCase().split('/');
  const wanted = rest.join('/');
  return providers.get(namespace)?.resourceTypes?.find(({ resourceType }) => resourceType.toLowerCase() === wanted);
}

/** True when the type has a location for `region`, is global, or says nothing of locations. */
export function isOfferedIn({ locations = [] }: OfferedType, region: string): boolean {
  const names = locations.map(normalRegion).filter((name) => name !== '');
  return names.length === 0 || names.includes('global') || names.includes(region);
}

/** Zones of a type in `region`; undefined when the manifest says nothing of zones for the type anywhere. */
export function zonesIn({ zoneMappings }: OfferedType, region: string): string[] | undefined {
  if (!zoneMappings) return undefined;
  return zoneMappings.find(({ location }) => normalRegion(location) === region)?.zones ?? [];
}

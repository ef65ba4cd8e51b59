import type { ArmResource, Json } from '../arm/resource';

/** A JSON object as ARM sends it. */
export type Body = Record<string, Json>;

/** One resource type of the providers manifest. */
export interface ProviderType {
  /** `Microsoft.Network/virtualNetworks`, cased as the manifest has it. */
  armType: string;
  /** Newest first, as ARM lists them. */
  apiVersions: readonly string[];
  /** Display names of regions (`West Europe`); empty for global types. */
  locations: readonly string[];
  /** `SupportsTags, SupportsExtension, …` */
  capabilities: string;
}

/**
 * What azmove asks of ARM; every step that talks to Azure takes one. All methods follow pages, wait out throttling and long-running
 * operations, and reject with ArmError. Paths begin with a slash and hold no api-version.
 */
export interface ArmClient {
  /** GET on one resource. */
  get(path: string, apiVersion: string, query?: Readonly<Record<string, string>>): Promise<Body>;
  /** GET on a collection, all pages; in the order of the pages. */
  list(path: string, apiVersion: string, query?: Readonly<Record<string, string>>): Promise<Body[]>;
  /** HEAD: whether something is there; false for 404. */
  exists(path: string, apiVersion: string): Promise<boolean>;
  /** POST on an action, for example `checkNameAvailability`; the result of its operation where it answers 202. */
  post(path: string, apiVersion: string, body?: Json): Promise<Body>;
  /** Rows of a Resource Graph query, all pages. The query must order by `id`, else Azure may repeat or skip rows between pages. */
  queryGraph(subscriptionIds: readonly string[], query: string): Promise<Body[]>;
  /** All resource groups of a subscription. */
  resourceGroups(subscriptionId: string): Promise<ArmResource[]>;
  /** All resources of a group, as the resources list has them: without properties. */
  resources(subscriptionId: string, resourceGroup: string): Promise<ArmResource[]>;
  /** All resources of a subscription in one region, as the resources list has them. */
  resourcesIn(subscriptionId: string, region: string): Promise<ArmResource[]>;
  /** What the subscription's providers offer. */
  providers(subscriptionId: string): Promise<ProviderType[]>;
}

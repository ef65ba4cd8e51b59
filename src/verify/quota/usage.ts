import type { Body } from '../../azure/arm-client';
import { ArmError } from '../../azure/arm-error';
import type { Reader } from '../check';

/** A counter of a provider in a region. */
export interface Usage {
  name: string;
  current: number;
  limit: number;
}

/** Where each provider keeps its counters, below the subscription. */
const USAGES: Readonly<Record<string, { path: string; apiVersion: string }>> = {
  'Microsoft.Compute': { path: 'locations/{region}/usages', apiVersion: '2024-11-01' },
  'Microsoft.Network': { path: 'locations/{region}/usages', apiVersion: '2025-01-01' },
  'Microsoft.Storage': { path: 'locations/{region}/usages', apiVersion: '2025-06-01' },
  'Microsoft.Sql': { path: 'locations/{region}/usages', apiVersion: '2023-08-01-preview' },
  'Microsoft.DBforPostgreSQL': { path: 'locations/{region}/resourceType/flexibleServers/usages', apiVersion: '2025-08-01' },
  'Microsoft.Web': { path: 'locations/{region}/usages', apiVersion: '2024-11-01' },
  'Microsoft.App': { path: 'locations/{region}/usages', apiVersion: '2025-07-01' },
  'Microsoft.ContainerInstance': { path: 'locations/{region}/usages', apiVersion: '2023-05-01' },
  'Microsoft.CognitiveServices': { path: 'locations/{region}/usages', apiVersion: '2024-10-01' },
};

/** Providers that Microsoft.Quota knows too, with the same counters. https://learn.microsoft.com/rest/api/quota */
const IN_QUOTA = new Set(['Microsoft.Compute', 'Microsoft.Network', 'Microsoft.Storage', 'Microsoft.DBforPostgreSQL']);
const QUOTA_VERSION = '2025-09-01';

export const USAGE_OPERATIONS: readonly string[] = [
  ...Object.entries(USAGES).map(
    ([provider, { path, apiVersion }]) => `GET /subscriptions/{id}/providers/${provider}/${path} (${apiVersion})`,
  ),
  `GET /subscriptions/{id}/providers/{provider}/locations/{region}/providers/Microsoft.Quota/quotas and …/usages (${QUOTA_VERSION}), where the first is refused`,
];

interface UsageRow {
  name?: string | { value?: string };
  currentValue?: number;
  limit?: number;
  properties?: { currentValue?: number; limit?: number };
}

/** Two shapes: flat with a localised name (Compute, Network, Storage), and properties below a plain name (SQL). */
function usageOf(row: UsageRow): Usage[] {
  const name = typeof row.name === 'string' ? row.name : row.name?.value;
  const current = row.currentValue ?? row.properties?.currentValue;
  const limit = row.limit ?? row.properties?.limit;
  return name === undefined || current === undefined || limit === undefined ? [] : [{ name, current, limit }];
}

interface QuotaRow {
  name?: string;
  properties?: { name?: { value?: string }; limit?: { value?: number }; usages?: { value?: number } };
}

async function fromQuota(read: Reader, base: string): Promise<Usage[]> {
  const ask = async (what: string): Promise<QuotaRow[]> =>
    (await read.list(`${base}/providers/Microsoft.Quota/${what}`, QUOTA_VERSION)) as unknown as QuotaRow[];
  const [quotas, usages] = await Promise.all([ask('quotas'), ask('usages')]);
  const nameOf = ({ name, properties }: QuotaRow): string => (properties?.name?.value ?? name ?? '').toLowerCase();
  const current = new Map(usages.map((row) => [nameOf(row), row.properties?.usages?.value]));
  return quotas.flatMap((row) => {
    const limit = row.properties?.limit?.value;
    const used = current.get(nameOf(row));
    return limit === undefined || used === undefined ? [] : [{ name: nameOf(row), current: used, limit }];
  });
}

/** True when azmove knows where `provider` keeps its counters. */
export function hasUsages(provider: string): boolean {
  return provider in USAGES;
}

/**
 * The counters of `provider` in `region`, by name in lower case; Microsoft.Quota is asked where the provider itself refuses.
 * @throws ArmError the provider's own refusal, when nobody answers
 */
export async function readUsages(read: Reader, scope: string, provider: string, region: string): Promise<ReadonlyMap<string, Usage>> {
  const { path, apiVersion } = USAGES[provider]!;
  const index = (usages: readonly Usage[]): ReadonlyMap<string, Usage> => new Map(usages.map((usage) => [usage.name.toLowerCase(), usage]));
  try {
    const rows: Body[] = await read.list(`${scope}/providers/${provider}/${path.replace('{region}', region)}`, apiVersion);
    return index((rows as unknown as UsageRow[]).flatMap(usageOf));
  } catch (error) {
    if (!(error instanceof ArmError) || !IN_QUOTA.has(provider)) throw error;
    try {
      return index(await fromQuota(read, `${scope}/providers/${provider}/locations/${region}`));
    } catch {
      throw error;
    }
  }
}

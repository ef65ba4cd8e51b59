import { applyMappers, type MappedResource } from '../../src/mappers/apply';
import type { Registry } from '../../src/mappers/registry';
import { asScanned } from '../../test/corpus/as-scanned';
import { emit } from '../../test/corpus/emit';
import { factsOf } from '../../test/corpus/facts';
import type { Pair } from '../../test/corpus/pairs';
import { ANYTHING, tokenResolver } from '../../test/corpus/resolve';
import { PROVIDER_VERSION } from '../../test/end-to-end/provider';

/** One mapped resource as it stands in the plan. */
export interface Planned {
  /** `azurerm_subnet.r12`. */
  address: string;
  pair: string;
  resource: MappedResource;
  block: Record<string, unknown>;
}

/** Passes for a password and for base64, the two things that the provider checks secrets for. */
const PLACEHOLDER = 'UGxhY2Vob2xkZXItMTIzNCE=';

/** The attributes with a secret in them; secrets become a placeholder, whole texts only. */
function withoutSecrets(block: Record<string, unknown>): { block: Record<string, unknown>; secretAttributes: string[] } {
  const replace = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(ANYTHING, PLACEHOLDER);
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replace(item)]));
  };
  const secretAttributes = Object.keys(block).filter((name) => JSON.stringify(block[name]).includes(ANYTHING));
  return { block: replace(block) as Record<string, unknown>, secretAttributes };
}

/** `ignore_changes` of the teardown: what the mapper says an import cannot read, and secrets. */
function ignoredChanges({ mapper, terraformType }: MappedResource, secretAttributes: string[]): string[] {
  const known = factsOf(terraformType);
  const listed = (mapper.unreadOnImport ?? []).filter((path) => Object.hasOwn(known, path.replace(/[.[].*$/, '')));
  return [...new Set([...listed, ...secretAttributes])].sort();
}

/** Everything that the mappers give for `pair`, as Terraform blocks; what failed is told by `onFailure`. */
export function plannedOf(
  pair: Pair,
  registry: Registry,
  prefix: string,
  onFailure: (id: string, terraformType: string, message: string) => void,
): Planned[] {
  const applied = applyMappers(asScanned(pair.arm, registry), registry);
  for (const { id, message } of applied.failed) onFailure(id, '?', message);
  const resolve = tokenResolver(pair, applied.mapped);
  const blocks = emit(
    applied.mapped.map(({ terraformType, config }) => ({ terraformType, config: resolve(config) as Record<string, unknown> })),
  );
  return applied.mapped.flatMap((resource, index) => {
    const emitted = blocks[index]!;
    if (emitted instanceof Error) {
      onFailure(resource.armId, resource.terraformType, emitted.message);
      return [];
    }
    const { block, secretAttributes } = withoutSecrets(emitted);
    const ignore = ignoredChanges(resource, secretAttributes);
    const lifecycle = ignore.length > 0 ? { lifecycle: { ignore_changes: ignore } } : {};
    const address = `${resource.terraformType}.${prefix}r${index}`;
    return [{ address, pair: pair.name, resource, block: { ...block, ...lifecycle } }];
  });
}

/** The whole configuration: provider, resources, and an import block for each. */
export function configurationOf(planned: readonly Planned[], subscriptionId: string): object {
  const resource: Record<string, Record<string, unknown>> = {};
  for (const { address, block } of planned) {
    const [type, name] = address.split('.') as [string, string];
    (resource[type] ??= {})[name] = block;
  }
  return {
    terraform: { required_providers: { azurerm: { source: 'hashicorp/azurerm', version: PROVIDER_VERSION } } },
    provider: { azurerm: [{ features: [{}], subscription_id: subscriptionId, resource_provider_registrations: 'none' }] },
    ...(planned.length > 0 && { resource, import: planned.map(({ address, resource: { importId } }) => ({ to: address, id: importId })) }),
  };
}

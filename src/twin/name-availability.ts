import type { Cloud } from './cloud';
import type { ManagementHandler } from './management-handler';
import { namespaceOf } from './provider-manifest';
import { normalLocation } from './regions';

/** The resource that has a globally unique `name` of an ARM type already, in whichever subscription; with `region`, only there. */
export function holderOfName(cloud: Cloud, armType: string, name: string, region?: string): string | undefined {
  return cloud.store
    .ofType(armType)
    .find(
      ({ resource }) =>
        resource.name.toLowerCase() === name.toLowerCase() && (region === undefined || normalLocation(resource.location ?? '') === region),
    )?.resource.id;
}

/** Their hosts have the region in them (`name.region.kusto.windows.net`), so that names are unique in a region only. */
const NAMED_BY_REGION = /^Microsoft\.(AnalysisServices|Batch|DigitalTwins|Kusto|PowerBIDedicated)$/i;

/** POST …/checkNameAvailability: whether any resource of the type, in any subscription, has the name already. */
export const nameAvailability: ManagementHandler = (request, { cloud }) => {
  const namespace = request.parameters['namespace']!;
  const { name, type } = request.body;
  if (typeof name !== 'string' || name === '') {
    return { body: { nameAvailable: false, reason: 'AccountNameInvalid', message: 'The name must not be empty.' } };
  }
  const asked = typeof type === 'string' && type.includes('/') ? type : undefined;
  const topLevel = [...(namespaceOf(namespace)?.types.keys() ?? [])]
    .filter((key) => !key.includes('/'))
    .map((key) => `${namespace}/${key}`);
  const region = NAMED_BY_REGION.test(namespace) ? request.parameters['location'] : undefined;
  const where = region === undefined ? undefined : normalLocation(region);
  const taken = (asked ? [asked] : topLevel).some((armType) => holderOfName(cloud, armType, name, where) !== undefined);
  if (!taken) return { body: { nameAvailable: true } };
  return { body: { nameAvailable: false, reason: 'AlreadyExists', message: `The name '${name}' is already in use.` } };
};

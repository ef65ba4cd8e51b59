import { defineService, type ActionHandler } from '../../service';
import { canonicalNamespace } from '../../provider-manifest';
import { listBody, regionIn, rowsOf } from './rows';

const usages: ActionHandler = (request, context) => {
  const provider = canonicalNamespace(request.parameters['provider']!);
  const rows = rowsOf(context, 'usages', regionIn(request)).filter((row) => row['provider'] === provider);
  if (rows.length === 0) return undefined;
  // SQL answers in a shape of its own.
  if (provider === 'Microsoft.Sql') {
    return listBody(
      rows.map(({ name, current, limit }) => ({ name, properties: { displayName: name, currentValue: current, limit, unit: 'Count' } })),
    );
  }
  return listBody(
    rows.map(({ name, current, limit }) => ({ unit: 'Count', currentValue: current, limit, name: { value: name, localizedValue: name } })),
  );
};

const quota =
  (what: 'quotas' | 'usages'): ActionHandler =>
  (request, context) => {
    const provider = canonicalNamespace(request.parameters['provider']!);
    const rows = rowsOf(context, 'usages', regionIn(request)).filter((row) => row['provider'] === provider);
    return listBody(
      rows.map(({ name, current, limit }) => ({
        name,
        type: `Microsoft.Quota/${what}`,
        properties: {
          name: { value: name, localizedValue: name },
          ...(what === 'quotas' ? { limit: { limitObjectType: 'LimitValue', value: limit } } : { usages: { value: current } }),
        },
      })),
    );
  };

const AT = '/subscriptions/{subscriptionId}/providers/{provider}/locations/{region}';

/** Counters of providers, and the same by Microsoft.Quota. https://learn.microsoft.com/rest/api/quota */
export const regionalUsages = defineService({
  armType: 'Microsoft.Quota/usages',
  routes: {
    [`GET ${AT}/usages`]: usages,
    [`GET ${AT}/resourceType/flexibleServers/usages`]: usages,
    [`GET ${AT}/providers/Microsoft.Quota/quotas`]: quota('quotas'),
    [`GET ${AT}/providers/Microsoft.Quota/usages`]: quota('usages'),
  },
});

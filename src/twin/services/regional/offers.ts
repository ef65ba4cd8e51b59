import { REGIONS } from '../../regions';
import { defineService, type ActionHandler } from '../../service';
import { listBody, regionIn, rowsOf } from './rows';

/** https://learn.microsoft.com/rest/api/appservice/list-geo-regions */
const geoRegions: ActionHandler = (request, context) => {
  const tier = request.query.get('sku');
  const os = request.query.get('linuxworkersenabled') === 'true' ? 'linux' : 'windows';
  return listBody(
    REGIONS.filter(({ name }) =>
      rowsOf(context, 'app-service-tiers', name).some((row) => row['os'] === os && (tier === undefined || row['tier'] === tier)),
    ).map(({ displayName }) => ({
      name: displayName,
      type: 'Microsoft.Web/geoRegions',
      properties: { name: displayName, displayName, orgDomain: 'PUBLIC' },
    })),
  );
};

/** https://learn.microsoft.com/rest/api/storagerp/skus/list */
const storageSkus: ActionHandler = (_request, context) =>
  listBody(
    REGIONS.flatMap(({ name: region }) =>
      rowsOf(context, 'storage-skus', region).map(({ name, kind, closed }) => ({
        resourceType: 'storageAccounts',
        name,
        tier: String(name).split('_')[0],
        kind,
        locations: [region],
        restrictions: typeof closed === 'string' ? [{ type: 'location', values: [region], reasonCode: closed }] : [],
      })),
    ),
  );

/** https://learn.microsoft.com/rest/api/aks/managed-clusters/list-kubernetes-versions */
const kubernetesVersions: ActionHandler = (request, context) => ({
  body: {
    values: rowsOf(context, 'kubernetes-versions', regionIn(request)).map(({ version, patches, plans, preview }) => ({
      version,
      ...(preview === true && { isPreview: true }),
      capabilities: { supportPlan: plans },
      patchVersions: Object.fromEntries((patches as string[]).map((patch) => [patch, { upgrades: [] }])),
    })),
  },
});

/** https://learn.microsoft.com/rest/api/cosmos-db-resource-provider/locations/list */
const cosmosLocations: ActionHandler = (_request, context) =>
  listBody(
    REGIONS.flatMap((region) =>
      rowsOf(context, 'cosmos-regions', region.name).map(({ az, regular, zoneAccess }) => ({
        name: region.displayName,
        type: 'Microsoft.DocumentDB/locations',
        properties: {
          status: 'Online',
          supportsAvailabilityZone: az === true && region.hasZones,
          isSubscriptionRegionAccessAllowedForRegular: regular,
          isSubscriptionRegionAccessAllowedForAz: zoneAccess,
        },
      })),
    ),
  );

const aiSkus: ActionHandler = (_request, context) =>
  listBody(
    REGIONS.flatMap(({ name: region }) =>
      rowsOf(context, 'ai-skus', region).map(({ kind, name, closed }) => ({
        resourceType: 'accounts',
        name,
        kind,
        locations: [region.toUpperCase()],
        restrictions: typeof closed === 'string' ? [{ type: 'Location', values: [region], reasonCode: closed }] : [],
      })),
    ),
  );

/** https://learn.microsoft.com/rest/api/aiservices/accountmanagement/models/list */
const aiModels: ActionHandler = (request, context) =>
  listBody(
    rowsOf(context, 'ai-models', regionIn(request)).map(({ model, version, skus }) => ({
      kind: 'OpenAI',
      skuName: 'S0',
      model: {
        format: 'OpenAI',
        name: model,
        version,
        skus: (skus as string[]).map((name) => ({ name, usageName: `OpenAI.${name}.${String(model)}` })),
      },
    })),
  );

const AT = 'GET /subscriptions/{subscriptionId}/providers';

/** What services offer, by region. */
export const regionalOffers = defineService({
  armType: 'Microsoft.Web/geoRegions',
  routes: {
    [`${AT}/Microsoft.Web/geoRegions`]: geoRegions,
    [`${AT}/Microsoft.Storage/skus`]: storageSkus,
    [`${AT}/Microsoft.ContainerService/locations/{region}/kubernetesVersions`]: kubernetesVersions,
    [`${AT}/Microsoft.DocumentDB/locations`]: cosmosLocations,
    [`${AT}/Microsoft.CognitiveServices/skus`]: aiSkus,
    [`${AT}/Microsoft.CognitiveServices/locations/{region}/models`]: aiModels,
  },
});

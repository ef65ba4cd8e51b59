import type { ArmResource } from '../arm/resource';

/** Bodies in which keys are the user's, not the service's: a setting called `etag` or `region` is neither noise nor a location. */
const OPAQUE: readonly { path: string; types?: readonly string[] }[] = [
  { path: 'properties', types: ['Microsoft.Web/sites/config', 'Microsoft.Web/sites/slots/config', 'Microsoft.Web/staticSites/config'] },
  { path: 'properties.definition', types: ['Microsoft.Logic/workflows'] },
  { path: 'properties.parameters' },
  { path: 'properties.metadata' },
  { path: 'properties.policyRule' },
  {
    path: 'properties.template',
    types: ['Microsoft.Resources/deployments', 'Microsoft.Resources/templateSpecs', 'Microsoft.Insights/workbookTemplates'],
  },
  { path: 'properties.mainTemplate' },
  { path: 'properties.templateData' },
  { path: 'properties.lenses', types: ['Microsoft.Portal/dashboards'] },
  { path: 'properties.typeProperties', types: ['Microsoft.DataFactory/factories'] },
  { path: 'tags' },
];

/** Paths (from the resource, joined by dots) of `resource` at and below which keys belong to the user. */
export function opaquePathsOf(resource: Pick<ArmResource, 'type'>): ReadonlySet<string> {
  const type = `${resource.type.toLowerCase()}/`;
  const covering = OPAQUE.filter(({ types }) => types?.some((covered) => type.startsWith(`${covered.toLowerCase()}/`)) ?? true);
  return new Set(covering.map(({ path }) => path));
}

/** Documents that the provider compares text by text, the casing of ids included; it sorts their keys itself. */
const DOCUMENTS: readonly { path: string; type: string }[] = [
  { path: 'properties.lenses', type: 'Microsoft.Portal/dashboards' },
  { path: 'properties.metadata', type: 'Microsoft.Portal/dashboards' },
];

/** Paths at which `resource` holds such a document. */
export function documentPathsOf({ type }: Pick<ArmResource, 'type'>): ReadonlySet<string> {
  const own = DOCUMENTS.filter((document) => document.type.toLowerCase() === type.toLowerCase());
  return new Set(own.map(({ path }) => path));
}

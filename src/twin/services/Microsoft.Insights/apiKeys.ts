import { idKey } from '../../../arm/resource-id';
import { defineService } from '../../service';
import type { ActionHandler } from '../../service';

const COMPONENT = '/subscriptions/{subscriptionId}/resourceGroups/{group}/providers/Microsoft.Insights/components/{name}';

const componentOf = (path: string): string => path.replace(/\/apiKeys(\/[^/]*)?$/i, '');

const documentsOf = (component: string): string => `${idKey(component)}/apikeys`;

/** The id is made up by Azure; the key itself is shown this once. */
const create: ActionHandler = (request, context) => {
  const component = context.get(componentOf(request.path));
  if (!component) return undefined;
  const { name = null, linkedReadProperties = [], linkedWriteProperties = [] } = request.body;
  const keyId = context.guid(component.id, 'apikeys', String(name));
  const key = { id: `${component.id}/apikeys/${keyId}`, name, createdDate: context.now(), linkedReadProperties, linkedWriteProperties };
  context.documents(documentsOf(component.id)).set(keyId, key);
  return { body: { ...key, apiKey: context.key(key.id, 30).replace(/[^a-z0-9]/gi, '') } };
};

const list: ActionHandler = (request, context) => {
  const component = context.get(componentOf(request.path));
  return (
    component && {
      body: {
        value: context
          .documents(documentsOf(component.id))
          .entries()
          .map(([, key]) => key),
      },
    }
  );
};

const read: ActionHandler = (request, context) => {
  const key = context.documents(documentsOf(componentOf(request.path))).get(request.parameters.keyId!.toLowerCase());
  return key === undefined ? undefined : { body: key as object };
};

const remove: ActionHandler = (request, context) => {
  const documents = context.documents(documentsOf(componentOf(request.path)));
  const key = documents.get(request.parameters.keyId!.toLowerCase());
  if (key === undefined) return undefined;
  documents.delete(request.parameters.keyId!.toLowerCase());
  return { body: key as object };
};

/**
 * API keys are no ARM resources: made by POST, without properties, their id made up.
 * https://learn.microsoft.com/rest/api/application-insights/api-keys
 */
export const apiKeys = defineService({
  armType: 'Microsoft.Insights/components',
  routes: {
    [`POST ${COMPONENT}/apiKeys`]: create,
    [`GET ${COMPONENT}/apiKeys`]: list,
    [`GET ${COMPONENT}/apiKeys/{keyId}`]: read,
    [`DELETE ${COMPONENT}/apiKeys/{keyId}`]: remove,
  },
});

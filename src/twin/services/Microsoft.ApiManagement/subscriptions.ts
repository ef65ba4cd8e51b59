import { idKey, parseResourceId } from '../../../arm/resource-id';
import { defineService } from '../../service';
import type { ServiceContext } from '../../service';

/** Keys that somebody chose stand beside the subscription; those that Azure makes up come from its id. */
const chosenKeys = (context: ServiceContext, id: string) => context.documents(`${idKey(id)}/keys`);

const PLACES = ['primaryKey', 'secondaryKey'] as const;

/** https://learn.microsoft.com/rest/api/apimanagement/subscription */
export const subscription = defineService({
  armType: 'Microsoft.ApiManagement/service/subscriptions',
  complete: (subscription, context) => {
    const p = subscription.properties;
    const { names } = parseResourceId(subscription.id);
    const service = subscription.id.slice(0, subscription.id.toLowerCase().lastIndexOf('/subscriptions/'));
    // A scope may be told from the service on: `/apis`, `/products/starter`.
    if (typeof p.scope === 'string' && !/^\/subscriptions\//i.test(p.scope)) p.scope = `${service}${p.scope}`;
    p.displayName ??= names.at(-1);
    p.state ??= 'submitted';
    p.allowTracing ??= false;
    p.createdDate ??= context.previous?.properties.createdDate ?? context.now();
  },
  writeOnly: PLACES,
  afterWrite: (subscription, context) => {
    for (const place of PLACES) {
      const key = subscription.properties[place] as string | undefined;
      if (key !== undefined) chosenKeys(context, subscription.id).set(place, key, { secret: true });
    }
  },
  afterDelete: (subscription, context) => PLACES.forEach((place) => chosenKeys(context, subscription.id).delete(place)),
  actions: {
    listSecrets: (_request, context, { id }) => ({
      body: Object.fromEntries(
        PLACES.map((place) => [
          place,
          chosenKeys(context, id).get(place) ?? Buffer.from(context.key(`${id}/${place}`, 16), 'base64').toString('hex'),
        ]),
      ),
    }),
  },
});

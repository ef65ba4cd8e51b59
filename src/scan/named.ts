import { tryParseResourceId } from '../arm/resource-id';
import { ArmError } from '../azure/arm-error';
import { resourceOf, type NestedReading } from './nested';
import { pooled } from './pool';

/** What reading single resources takes. */
export interface NamedReading extends NestedReading {
  ids: readonly string[];
  apiVersionOf: (armType: string) => string | undefined;
}

/** Reads resources by their ids, wherever they lie. What is not there is no error. */
export async function readNamed({ client, collection, journal, width, ids, apiVersionOf }: NamedReading): Promise<void> {
  const phase = 'reading single resources';
  const wanted = ids.filter((id) => !collection.has(id));
  journal.begin(phase, wanted.length);
  await pooled(wanted, width, async (id) => {
    const armType = tryParseResourceId(id)?.armType ?? '';
    const apiVersion = apiVersionOf(armType);
    try {
      if (apiVersion === undefined) throw new ArmError('NoApiVersion', `No api-version of ${armType || 'this type'} is known`, 'GET');
      collection.add(resourceOf(await client.get(id, apiVersion), id, armType), 'own');
    } catch (error) {
      const isAbsent = error instanceof ArmError && error.status === 404;
      if (!isAbsent) journal.failed(id, `GET ${apiVersion ?? ''}`.trim(), error);
    }
    journal.step(phase);
  });
}

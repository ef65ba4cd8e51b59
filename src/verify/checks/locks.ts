import { isWithin } from '../../arm/resource-id';
import { counted } from '../../graph/safe-text';
import { defineCheck, type Found, type Question } from '../check';
import type { World } from '../world';

const OPERATION = 'providers/Microsoft.Authorization/locks';

/** https://learn.microsoft.com/rest/api/resources/management-locks */
interface Lock {
  id: string;
  name: string;
  properties: { level: string; notes?: string };
}

function scopeOf({ id }: Lock): string {
  return id.slice(0, id.toLowerCase().lastIndexOf('/providers/microsoft.authorization/locks/'));
}

/** `the subscription`, or what the lock is on. */
function placeOf(scope: string): string {
  return /^\/subscriptions\/[^/]+$/i.test(scope) ? 'the subscription' : scope.split('/').pop()!;
}

function onSource(world: World, lock: Lock): Found[] {
  const scope = scopeOf(lock);
  const covered = world.arrivals.filter(
    ({ source }) => isWithin(source.id, scope) && !/\/providers\/Microsoft\.Authorization\/locks\//i.test(source.id),
  );
  if (covered.length === 0) return [];
  const isReadOnly = lock.properties.level === 'ReadOnly';
  const notes = lock.properties.notes === undefined ? '' : ` Its note says: ${lock.properties.notes}`;
  return [
    {
      severity: 'warning',
      resources: [world.source(scope)?.id ?? scope],
      message: `Lock ${lock.name} (${lock.properties.level}) on ${placeOf(scope)} stops the teardown of ${counted(covered.length, 'resource')}${isReadOnly ? ', and reading keys and preparing data before it' : ''}.${notes}`,
      remedy: `After the commit, with its owner’s consent: az lock delete --ids ${lock.id}`,
    },
  ];
}

function onDestination(world: World, lock: Lock): Found[] {
  const isAbove = world.arrivals.some(({ resource }) => isWithin(resource.id, scopeOf(lock)));
  if (lock.properties.level !== 'ReadOnly' || !isAbove) return [];
  return [
    {
      severity: 'blocker',
      resources: [],
      message: `Lock ${lock.name} (ReadOnly) on ${placeOf(scopeOf(lock))} forbids to make anything there.`,
      remedy: `Remove it for the deployment: az lock delete --ids ${lock.id}`,
    },
  ];
}

export const locks = defineCheck({
  id: 'locks',
  title: 'Locks',
  needs: 'No lock stops the teardown of the source, or the deployment to the destination.',
  operations: [`GET /subscriptions/{id}/${OPERATION} (2020-05-01)`],
  link: 'https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources',
  questions: (world) => {
    const question = (scope: string, about: string, judge: (world: World, lock: Lock) => Found[]): Question => ({
      about,
      resources: [],
      answer: async (read) =>
        ((await read.list(`${scope}/${OPERATION}`, '2020-05-01')) as unknown as Lock[]).flatMap((lock) => judge(world, lock)),
    });
    if (world.arrivals.length === 0) return [];
    return [
      question(world.sourceScope, 'the locks of the source’s subscription', onSource),
      question(world.destinationScope, 'the locks of the destination’s subscription', onDestination),
    ];
  },
});

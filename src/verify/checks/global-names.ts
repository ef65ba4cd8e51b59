import { isGlobalName } from '../../catalog/names';
import { defineCheck, type Found, type Question } from '../check';
import { askName, claimedName, NAME_CHECKS, nameCheckOf, type NameCheck } from '../name-checks';
import { groupBy, listed, sourceIds, type Arrival, type World } from '../world';

/** Names asked for in one run: services know no way to ask for several at once, and requests are bounded. */
export const MOST_NAMES = 100;

interface Claim {
  arrival: Arrival;
  check: NameCheck;
  name: string;
}

function claimsIn(world: World): Claim[] {
  return world.arrivals.flatMap((arrival): Claim[] => {
    const check = nameCheckOf(arrival.resource.type);
    const name = check && claimedName(check, arrival);
    return check && name !== undefined && name !== '' ? [{ arrival, check, name }] : [];
  });
}

/** By turns over the types, so that a bounded run has seen something of each. */
function fairly(claims: readonly Claim[]): Claim[] {
  const types = groupBy(claims, ({ check }) => check.armType).map(([, group]) => group);
  const longest = Math.max(0, ...types.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => types.flatMap((group) => group[index] ?? [])).flat();
}

function questionOn(world: World, { arrival, check, name }: Claim): Question {
  return {
    about: `whether the name ${name} is free`,
    resources: [arrival.source.id],
    answer: async (read): Promise<Found[]> => {
      const { isFree, message } = await askName(read, world, check, name);
      if (isFree) return [];
      const said = message === undefined ? '' : ` Azure says: ${message.split('\n')[0]}`;
      return [
        {
          severity: 'blocker',
          resources: [arrival.source.id],
          message: `The name ${name} (${check.armType}) is taken or not allowed.${said}`,
          remedy: `Give another in move.yaml: names: overrides: { ${arrival.source.name}: … }; if an earlier attempt of this move made it, it may stay.`,
        },
      ];
    },
  };
}

function unasked(claims: readonly Claim[]): Question[] {
  if (claims.length === 0) return [];
  const resources = sourceIds(claims.map(({ arrival }) => arrival));
  const found: Found = {
    severity: 'unknown',
    resources,
    message: `${claims.length} names were not asked for: a run asks for ${MOST_NAMES}, as services know no way to ask for several at once.`,
    remedy: 'Verify group by group (source.resourceGroups in move.yaml), or ask for them by hand; the deployment will tell in any case.',
  };
  return [{ about: 'further names', resources, answer: () => [found] }];
}

function unaskable(world: World): Question[] {
  const silent = world.arrivals.filter(({ resource }) => isGlobalName(resource.type) && !nameCheckOf(resource.type));
  return groupBy(silent, ({ resource }) => resource.type).map(([type, arrivals]) => ({
    about: `names of ${type}`,
    resources: sourceIds(arrivals),
    answer: () => [
      {
        severity: 'info' as const,
        resources: sourceIds(arrivals),
        message: `${type} has no operation to ask whether a name is free: ${listed(arrivals.map(({ resource }) => resource.name))} is not checked.`,
        remedy: 'The deployment will tell; choose names that nobody else is likely to have.',
      },
    ],
  }));
}

export const globalNames = defineCheck({
  id: 'global-names',
  title: 'Globally unique names',
  needs: 'The names that the rule of move.yaml gives are free in all of Azure.',
  operations: NAME_CHECKS.map(({ path, apiVersion, answer, scope }) => {
    return `${answer === 'head' ? 'HEAD' : 'POST'} ${scope === 'tenant' ? '' : '/subscriptions/{id}'}/providers/${path} (${apiVersion})`;
  }),
  link: 'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules',
  questions: (world) => {
    const claims = fairly(claimsIn(world));
    return [
      ...claims.slice(0, MOST_NAMES).map((claim) => questionOn(world, claim)),
      ...unasked(claims.slice(MOST_NAMES)),
      ...unaskable(world),
    ];
  },
});

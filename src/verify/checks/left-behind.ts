import { defineCheck, type Found } from '../check';
import { groupBy, listed, type World } from '../world';

const STAYING = new Set(['keep', 'extend', 'manual']);

/** What stays and refers to something that is made anew: it goes on pointing at the source. */
function onStaying(world: World): Found[] {
  const edges = world.graph.edges.filter(
    ({ source, target, kind }) =>
      kind !== 'parent' &&
      kind !== 'extension' &&
      // Public addresses have a check of their own.
      !(kind === 'address' && /\/publicIPAddresses$/i.test(world.source(target)?.type ?? '')) &&
      STAYING.has(world.decisionOn(source)?.disposition ?? '') &&
      world.decisionOn(target)?.disposition === 'recreate',
  );
  return groupBy(edges, ({ source }) => source).map(([id, own]) => {
    const names = listed(own.map(({ target }) => world.source(target)?.name ?? target));
    return {
      severity: 'warning',
      resources: [id, ...own.map(({ target }) => target)],
      message: `${world.source(id)?.name ?? id} stays (${world.decisionOn(id)!.disposition}) and goes on referring to the source’s ${names} (${listed(own.map(({ path }) => path))}).`,
      remedy: 'Point it at the destination at the cutover, before the source is torn down.',
    };
  });
}

/** What moves and refers to something outside: it must be reachable from the destination. */
function onOutside(world: World): Found[] {
  const outside = world.graph.outside.filter(({ source }) => world.decisionOn(source)?.disposition === 'recreate');
  return groupBy(outside, ({ target }) => target.toLowerCase()).map(([, own]) => ({
    severity: 'info',
    resources: own.map(({ source }) => source),
    message: `${listed(own.map(({ source }) => world.source(source)?.name ?? source))} refers to ${own[0]!.target}, which is outside the move.`,
    remedy: own[0]!.advice,
  }));
}

export const leftBehind = defineCheck({
  id: 'left-behind',
  title: 'References across the edge of the move',
  needs: 'What stays does not go on pointing at the source; what moves can reach what lies outside.',
  operations: [],
  link: 'https://learn.microsoft.com/azure/azure-resource-manager/management/relocation/overview-relocation',
  questions: (world) =>
    world.graph.edges.length + world.graph.outside.length === 0
      ? []
      : [{ about: 'references', resources: [], answer: () => [...onStaying(world), ...onOutside(world)] }],
});

import { moveFacts, type DataStrategy } from '../../catalog/region-move';
import { defineCheck, type Found } from '../check';
import { groupBy, listed, type World } from '../world';

const LINK = 'https://learn.microsoft.com/azure/azure-resource-manager/management/relocation/overview-relocation';

/** How the catalog's strategies read in a sentence. */
const HOW: Readonly<Record<DataStrategy, string>> = {
  redeploy: 'nothing is carried over',
  copy: 'copy it (AzCopy and the like)',
  'snapshot-copy': 'copy snapshots to the destination',
  'backup-restore': 'back up and restore',
  'export-import': 'export and import',
  'geo-replication': 'replicate to the destination, then fail over',
  'recreate-manually': 'a person must make it anew',
  'not-movable': 'no way is known, what is there stays there',
};

function isChosen(world: World, id: string): boolean {
  return world.decisionOn(id)?.by.kind === 'move.yaml';
}

/** True for what goes over with its parent: containers with their account, files with their app. */
function isCarried(armType: string): boolean {
  const parts = armType.split('/');
  return parts.slice(2).some((_, index) => moveFacts(parts.slice(0, index + 2).join('/'))?.holdsData === true);
}

/** Types whose data has to be carried, one finding each. */
function judge(world: World): Found[] {
  const holding = world.arrivals.filter(({ source }) => {
    const facts = moveFacts(source.type);
    return facts?.holdsData === true && facts.dataStrategy !== 'redeploy' && !isChosen(world, source.id) && !isCarried(source.type);
  });
  return groupBy(holding, ({ source }) => source.type).map(([type, arrivals]): Found => {
    const { dataStrategy, note } = moveFacts(type)!;
    const names = listed(arrivals.map(({ source }) => source.name));
    return {
      severity: 'warning',
      resources: arrivals.map(({ source }) => source.id),
      message: `${type} holds data, and move.yaml chooses no strategy for it: ${names} would arrive empty. The catalog: ${HOW[dataStrategy]}.`,
      remedy: `Decide how the data goes over, then say so: dispositions: [{ type: ${type}, disposition: recreate, reason: "…" }]. ${note}`,
    };
  });
}

export const dataAtRest = defineCheck({
  id: 'data-at-rest',
  title: 'Data at rest',
  needs: 'For everything that holds data somebody has chosen how it goes over (a disposition with a reason in move.yaml).',
  operations: [],
  link: LINK,
  questions: (world) => {
    const resources = world.arrivals.filter(({ source }) => moveFacts(source.type)?.holdsData === true).map(({ source }) => source.id);
    return resources.length === 0 ? [] : [{ about: 'data at rest', resources, answer: () => judge(world) }];
  },
});

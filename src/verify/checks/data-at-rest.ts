import { moveFacts } from '../../catalog/region-move';
import type { DataStrategyName } from '../../config/data-strategies';
import { strategiesFor } from '../../config/data-strategies';
import { chooseDataStrategies, type DataChoice } from '../../relocate/data-choices';
import { defineCheck, type Found } from '../check';
import { groupBy, listed, type World } from '../world';

const LINK = 'https://learn.microsoft.com/azure/azure-resource-manager/management/relocation/overview-relocation';

/** Strategies by which no tool carries anything: somebody must know that, and agree. */
const NOT_CARRIED: ReadonlySet<DataStrategyName> = new Set(['by-hand', 'drain', 'new-backups', 'vault-recreate']);

function choicesOf({ inventory, decisions, move }: World): DataChoice[] {
  return chooseDataStrategies(inventory, decisions, move).choices;
}

/** Types whose data has to be carried: what carries it, and a warning where only a person can and nobody has said how. */
function judge(world: World): Found[] {
  const found = choicesOf(world).map((choice) => ({ choice, source: world.source(choice.id)! }));
  const isOpen = ({ by, strategy }: DataChoice): boolean => by.kind === 'catalog' && NOT_CARRIED.has(strategy);
  return groupBy(found, ({ choice, source }) => `${source.type} ${choice.strategy} ${isOpen(choice)}`).map(([, group]): Found => {
    const [{ choice, source }] = group as [(typeof group)[number]];
    const { type } = source;
    const names = listed(group.map((member) => member.source.name));
    const resources = group.map((member) => member.source.id);
    if (!isOpen(choice)) {
      const message = `The data of ${type} goes over by ${choice.strategy}: ${names}. ${choice.reason}`;
      return {
        severity: 'info',
        resources,
        message,
        remedy: `Otherwise say so in move.yaml: data: [{ type: ${type}, strategy: … }], one of ${strategiesFor(type).join(', ')}.`,
      };
    }
    return {
      severity: 'warning',
      resources,
      message: `${type} holds data that nothing carries over by itself, and move.yaml says nothing of it: ${names}. By default: ${choice.strategy}. ${choice.reason}`,
      remedy: `Decide how the data goes over, then say so in move.yaml: data: [{ type: ${type}, strategy: ${choice.strategy}, reason: "…" }], or another of ${strategiesFor(type).join(', ')}.${noteOn(type, choice.reason)}`,
    };
  });
}

/** What the catalog knows of moving `type`, unless it was said already. */
function noteOn(type: string, said: string): string {
  const note = moveFacts(type)?.note;
  return note === undefined || note === said ? '' : ` ${note}`;
}

export const dataAtRest = defineCheck({
  id: 'data-at-rest',
  title: 'Data at rest',
  needs: 'For everything that holds data there is a way for it to go over (data in move.yaml, or the default of the catalog).',
  operations: [],
  link: LINK,
  questions: (world) => {
    const resources = choicesOf(world).map(({ id }) => id);
    return resources.length === 0 ? [] : [{ about: 'data at rest', resources, answer: () => judge(world) }];
  },
});

import { idKey } from '../arm/resource-id';
import type { ArmClient } from '../azure/arm-client';
import { driftBetween, type Drift, type Drifted } from '../compare/drift';
import type { MoveState } from '../ledger/move-state';
import { stateOf } from '../ledger/record';
import { meaningOf } from '../mappers/meaning';
import { registry } from '../mappers/registry';
import type { ScanListener } from '../scan/journal';
import { scan } from '../scan/scan';
import { generationOf } from './generation';
import type { OpenMove } from './move-folder';
import { planRelocation } from './relocation';

/** A drifted resource, and what follows. */
export interface Followed extends Drifted {
  /** True when the code of the move would be another with what stands there now. */
  concernsCode: boolean;
  /** Where it stands in the move; absent for what has no part in it, or is new. */
  state?: MoveState;
  /** True when what was deployed was made from what was scanned: the destination has to follow. */
  isDeployed: boolean;
}

/** What `azmove diff --json` says, less the exit code. */
export interface SourceDrift {
  source: string;
  resources: Followed[];
  unread: Drift['unread'];
  /** Generated files that would be others; empty: the stacks need not be generated anew. */
  files: string[];
}

/** States in which the destination's resource stands, or is being made. */
const DEPLOYED: ReadonlySet<MoveState> = new Set([
  'MoveInProgress',
  'CommitPending',
  'CommitFailed',
  'Committed',
  'DeleteSourcePending',
  'DeleteSourceFailed',
]);

function changedFiles(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => path.startsWith('stacks/'));
  return paths.filter((path) => before[path] !== after[path]).sort();
}

/** Scans the source again and says what is not as inventory.json has it. Writes nothing. */
export async function driftOfSource(client: ArmClient, open: OpenMove, listener: ScanListener): Promise<SourceDrift> {
  const fresh = await scan({ client, move: open.move, types: registry().all, ...listener });
  const { resources, unread } = driftBetween(open.source, fresh);
  const meaning = meaningOf(open.source.resources, fresh.resources, registry());
  const now = new Map(fresh.resources.map((resource) => [idKey(resource.id), resource]));
  const plan = planRelocation(open.move, fresh, registry());
  const takesPart = new Set(
    [...open.plan.decisions, ...plan.decisions].filter(({ disposition }) => disposition === 'recreate').map(({ id }) => idKey(id)),
  );
  const concernsCode = ({ id, change }: Drifted): boolean => {
    if (!takesPart.has(idKey(id))) return false;
    return change === 'changed' ? meaning.isSame(now.get(idKey(id))!) !== true : true;
  };
  const files = resources.length === 0 ? [] : changedFiles(generationOf(open).files, generationOf({ ...open, source: fresh, plan }).files);
  return {
    source: open.move.source.region,
    resources: resources.map((drifted) => {
      const state = stateOf(open.ledger, drifted.id);
      return {
        ...drifted,
        concernsCode: concernsCode(drifted),
        ...(state && { state }),
        isDeployed: state !== undefined && DEPLOYED.has(state),
      };
    }),
    unread,
    files,
  };
}

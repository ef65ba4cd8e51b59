import { createHash } from 'node:crypto';
import { buildGraph } from '../graph/build';
import { projectFiles } from '../generate/app-files';
import { generate, type Generated } from '../generate/generate';
import type { GenerateInput } from '../generate/input';
import { LIBRARIES } from '../generate/library';
import { reportMarkdown } from '../generate/report';
import { isMoveCommitted, sourcesGone } from '../ledger/whole-move';
import { registry } from '../mappers/registry';
import { switchesOf, switchOverMarkdown } from '../switch-over/switch-over';
import { graphFacts } from './graph-facts';
import type { OpenMove } from './move-folder';

/** What `generate` makes of a move, before any of it is written. */
export interface Generation {
  input: GenerateInput;
  generated: Generated;
  /** Content by path below the move's folder; azmove's own, written anew each time. */
  files: Record<string, string>;
  /** The same for files that are the user's once they are there. */
  scaffold: Record<string, string>;
}

/** A project id that is the same each time for the same move; cdktf wants a GUID. */
function projectIdOf({ source, destination }: GenerateInput['move']): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([source.region, destination]))
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/**
 * The code of a move: the same for every command that writes it or must know what it should be.
 * @throws Error when a scanned resource would be nowhere: a defect of azmove
 */
export function generationOf({ move, source, plan, ledger }: OpenMove): Generation {
  const input: GenerateInput = {
    move,
    source,
    decisions: plan.decisions,
    relocated: plan.relocated,
    preparation: plan.preparation,
    registry: registry(),
    committed: isMoveCommitted(ledger),
    gone: sourcesGone(ledger),
  };
  const generated = generate(input);
  if (generated.accounting.missing.length > 0) {
    throw new Error(`These scanned resources would be in no stack and in no list: ${generated.accounting.missing.join(', ')}`);
  }
  const { decisions, relocated } = plan;
  const graph = buildGraph(source, graphFacts(registry()));
  const regions = { source: move.source.region, destination: move.destination.region };
  const switchOver = switchOverMarkdown(switchesOf({ source: source.resources, graph, decisions, relocated }), regions);
  return {
    input,
    generated,
    files: { ...generated.files, 'reports/generated.md': reportMarkdown(input, generated), 'reports/switch-over.md': switchOver },
    scaffold: projectFiles(LIBRARIES[move.library], projectIdOf(move)),
  };
}

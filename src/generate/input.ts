import type { Move } from '../config/move';
import type { Inventory } from '../inventory/inventory';
import type { Registry } from '../mappers/registry';
import type { Preparation } from '../prepare/preparation';
import type { Decision } from '../relocate/decision';
import type { Relocated } from '../relocate/relocated';

/** All that code is generated from. */
export interface GenerateInput {
  move: Move;
  /** As scanned. */
  source: Inventory;
  decisions: readonly Decision[];
  /** With the changes that the preparation makes. */
  relocated: Relocated;
  preparation: Preparation;
  registry: Registry;
  /** True once the ledger says that the destination counts: from then on the teardown lets itself be destroyed. */
  committed: boolean;
  /** {@link idKey} of what is gone from the source already: the teardown cannot adopt it any more. */
  gone: ReadonlySet<string>;
}

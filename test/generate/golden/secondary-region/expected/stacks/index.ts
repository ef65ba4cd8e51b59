/** Made by azmove; `azmove generate` makes it again. */
import type { App } from 'cdktf';
import { CommitStack } from './commit';
import { RgDataNeuStack } from './rg-data-neu';
import { TeardownStack } from './teardown';

/** Adds every stack of the move: what carries data, the destination's in the order in which they need one another, the teardown of the source. */
export function addStacks(app: App): void {
  new RgDataNeuStack(app, 'destination-rg-data-neu');
  new CommitStack(app, 'commit');
  new TeardownStack(app, 'teardown');
}

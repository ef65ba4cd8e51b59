/** Made by azmove; `azmove generate` makes it again. */
import type { App } from 'cdktf';
import { RgANeuStack } from './rg-a-neu';
import { TeardownStack } from './teardown';

/** Adds every stack of the move: what carries data, the destination's in the order in which they need one another, the teardown of the source. */
export function addStacks(app: App): void {
  new RgANeuStack(app, 'destination-rg-a-neu');
  new TeardownStack(app, 'teardown');
}

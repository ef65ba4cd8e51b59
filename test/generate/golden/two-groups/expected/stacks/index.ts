/** Made by azmove; `azmove generate` makes it again. */
import type { App } from 'cdktf';
import { RgAppNeuStack } from './rg-app-neu';
import { RgNetNeuStack } from './rg-net-neu';
import { TeardownStack } from './teardown';

/** Adds every stack of the move: what carries data, the destination's in the order in which they need one another, the teardown of the source. */
export function addStacks(app: App): void {
  const rgNetNeu = new RgNetNeuStack(app, 'destination-rg-net-neu');
  new RgAppNeuStack(app, 'destination-rg-app-neu', { rgNetNeu });
  new TeardownStack(app, 'teardown');
}

/** Made by azmove; `azmove generate` makes it again. */
import type { App } from 'cdktf';
import { RgOddNameNeu77081c47Stack } from './rg--odd-name_--neu-77081c47';
import { RgPlainNeuStack } from './rg-plain-neu';
import { TeardownStack } from './teardown';

/** Adds every stack of the move: what carries data, the destination's in the order in which they need one another, the teardown of the source. */
export function addStacks(app: App): void {
  new RgOddNameNeu77081c47Stack(app, 'destination-rg--odd-name_--neu-77081c47');
  new RgPlainNeuStack(app, 'destination-rg-plain-neu');
  new TeardownStack(app, 'teardown');
}

/** Made by azmove; `azmove generate` makes it again. */
import type { App } from 'cdktf';
import { ExtendStack } from './extend';
import { PrepareStack } from './prepare';
import { RgContosoAppNeuStack } from './rg-contoso-app-neu';
import { RgContosoNetNeuStack } from './rg-contoso-net-neu';
import { TeardownStack } from './teardown';

/** Adds every stack of the move: what carries data, the destination's in the order in which they need one another, the teardown of the source. */
export function addStacks(app: App): void {
  new PrepareStack(app, 'prepare');
  new ExtendStack(app, 'extend');
  const rgContosoNetNeu = new RgContosoNetNeuStack(app, 'destination-rg-contoso-net-neu');
  new RgContosoAppNeuStack(app, 'destination-rg-contoso-app-neu', { rgContosoNetNeu });
  new TeardownStack(app, 'teardown');
}

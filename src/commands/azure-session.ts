import { cloudOf } from '../azure/cloud';
import { connect } from '../azure/connect';
import type { ArmClient } from '../azure/arm-client';
import { renewableCredential } from '../azure/credential';

/**
 * A client of the Azure that the environment names.
 * @param isVerbose says on standard error what is waited for
 * @param signal once it is aborted, requests reject with the code `Interrupted`
 */
export function azureSession(isVerbose: boolean, signal?: AbortSignal): ArmClient {
  const cloud = cloudOf(process.env);
  const onWait = (why: string, milliseconds: number): void => {
    process.stderr.write(`waiting ${(milliseconds / 1000).toFixed(1)} s: ${why}\n`);
  };
  return connect({ cloud, credential: renewableCredential(cloud), ...(isVerbose && { onWait }), ...(signal && { signal }) });
}

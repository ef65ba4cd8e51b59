/** Made by azmove; `azmove generate` makes it again. */
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import type { Construct } from 'constructs';

/** Configures azurerm for a stack. Credentials come from the environment, never from code. */
export function useAzurerm(stack: Construct, subscriptionId: string): void {
  new AzurermProvider(stack, 'azurerm', {
    subscriptionId,
    resourceProviderRegistrations: 'none',
    features: [
      {
        // A vault that is destroyed by mistake can be recovered; purging stays a person's decision.
        keyVault: [{ purgeSoftDeleteOnDestroy: false }],
        resourceGroup: [{ preventDeletionIfContainsResources: true }],
      },
    ],
  });
}

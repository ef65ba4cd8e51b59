/**
 * What resource group rg-(odd).name_é becomes in the destination region.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { useAzurerm } from './provider';
import { names, region, subscriptionId } from './settings';

export class RgOddNameNeu77081c47Stack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, subscriptionId);

    new ResourceGroup(this, 'resource_group_rg--odd-name_--neu-77081c47', {
      name: names.rgOddNameENeu,
      location: region,
    });
  }
}

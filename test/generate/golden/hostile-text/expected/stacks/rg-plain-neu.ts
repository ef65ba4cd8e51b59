/**
 * What resource group rg-plain becomes in the destination region.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { NetworkSecurityGroup } from '@cdktf/provider-azurerm/lib/network-security-group';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { Subnet } from '@cdktf/provider-azurerm/lib/subnet';
import { VirtualNetwork } from '@cdktf/provider-azurerm/lib/virtual-network';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { AzapiResource, useAzapi } from './azapi';
import { useAzurerm } from './provider';
import { names, region, subscriptionId } from './settings';

export class RgPlainNeuStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, subscriptionId);
    useAzapi(this);

    const rgPlainNeu = new ResourceGroup(this, 'resource_group_rg-plain-neu', {
      name: names.rgPlainNeu,
      location: region,
      tags: {
        evil: '*/ process.exit(1); /* `$${evil}` %%{ if true } $${file("/etc/passwd")} </script> \n\' " \\',
        '$${key}': 'value',
        __proto__x: 'y',
        'cost center': '4711',
      },
    });

    const app = new NetworkSecurityGroup(this, 'network_security_group_App', {
      name: 'App',
      resourceGroupName: rgPlainNeu.name,
      location: region,
    });

    new AzapiResource(this, 'azapi_resource_Contoso_widgets_class', {
      name: 'class',
      location: region,
      type: 'Microsoft.Contoso/widgets@2024-05-01',
      parentId: rgPlainNeu.id,
      body: {
        sku: {
          name: 'S1',
        },
        properties: {
          text: '*/ process.exit(1); /* `$${evil}` %%{ if true } $${file("/etc/passwd")} </script> \n\' " \\',
          nested: {
            list: [1, '$${x}'],
            peer: {
              id: app.id,
            },
          },
        },
      },
      schemaValidationEnabled: false,
    });

    const appVirtualNetwork = new VirtualNetwork(this, 'virtual_network_app', {
      name: 'app',
      resourceGroupName: rgPlainNeu.name,
      location: region,
      addressSpace: ['10.4.0.0/16'],
      tags: {
        note: '*/ process.exit(1); /* `$${evil}` %%{ if true } $${file("/etc/passwd")} </script> \n\' " \\',
      },
    });

    new Subnet(this, 'subnet_app_app', {
      name: 'app',
      resourceGroupName: rgPlainNeu.name,
      virtualNetworkName: appVirtualNetwork.name,
      addressPrefixes: ['10.4.1.0/24'],
    });
  }
}

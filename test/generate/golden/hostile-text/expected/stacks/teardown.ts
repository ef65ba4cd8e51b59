/**
 * The source, resource by resource, as it stands in westeurope: deploying this stack adopts it and changes nothing; only
 * destroying it, after the commit, removes it.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { NetworkSecurityGroup } from '@cdktf/provider-azurerm/lib/network-security-group';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { Subnet } from '@cdktf/provider-azurerm/lib/subnet';
import { VirtualNetwork } from '@cdktf/provider-azurerm/lib/virtual-network';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { adopt, refuseToDestroy } from './adopt';
import { AzapiResource, useAzapi } from './azapi';
import { useAzurerm } from './provider';

/** `azmove commit` makes this true. Until then Terraform refuses to destroy anything of the source. */
const isCommitted = false;
const region = 'westeurope';

export class TeardownStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, '00000000-0000-0000-0000-000000000001');
    useAzapi(this);
    if (!isCommitted) refuseToDestroy(this);

    adopt(
      new ResourceGroup(this, 'resource_group_rg--odd-name_-bb23e9e5', {
        name: 'rg-(odd).name_é',
        location: region,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-(odd).name_é',
    );

    const rgPlain = new ResourceGroup(this, 'resource_group_rg-plain', {
      name: 'rg-plain',
      location: region,
      tags: {
        evil: '*/ process.exit(1); /* `$${evil}` %%{ if true } $${file("/etc/passwd")} </script> \n\' " \\',
        '$${key}': 'value',
        __proto__x: 'y',
        'cost center': '4711',
      },
    });
    adopt(rgPlain, '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-plain');

    const app = new NetworkSecurityGroup(this, 'network_security_group_rg-plain_App', {
      name: 'App',
      resourceGroupName: rgPlain.name,
      location: region,
    });
    adopt(
      app,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-plain/providers/Microsoft.Network/networkSecurityGroups/App',
    );

    adopt(
      new AzapiResource(this, 'azapi_resource_Contoso_widgets_rg-plain_class', {
        name: 'class',
        location: region,
        type: 'Microsoft.Contoso/widgets@2024-05-01',
        parentId: rgPlain.id,
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
        lifecycle: {
          ignoreChanges: ['body', 'schema_validation_enabled'],
        },
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-plain/providers/Microsoft.Contoso/widgets/class?api-version=2024-05-01',
    );

    const appVirtualNetwork = new VirtualNetwork(this, 'virtual_network_rg-plain_app', {
      name: 'app',
      resourceGroupName: rgPlain.name,
      location: region,
      addressSpace: ['10.4.0.0/16'],
      tags: {
        note: '*/ process.exit(1); /* `$${evil}` %%{ if true } $${file("/etc/passwd")} </script> \n\' " \\',
      },
    });
    adopt(
      appVirtualNetwork,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-plain/providers/Microsoft.Network/virtualNetworks/app',
    );

    adopt(
      new Subnet(this, 'subnet_rg-plain_app_app', {
        name: 'app',
        resourceGroupName: rgPlain.name,
        virtualNetworkName: appVirtualNetwork.name,
        addressPrefixes: ['10.4.1.0/24'],
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-plain/providers/Microsoft.Network/virtualNetworks/app/subnets/app',
    );
  }
}

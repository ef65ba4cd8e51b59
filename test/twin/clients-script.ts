import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import { ResourceManagementClient } from '@azure/arm-resources';
import { DefaultAzureCredential } from '@azure/identity';

// How often an operation is asked about; the default of two seconds only makes the test slow.
const quick = { updateIntervalInMs: 10 };

/**
 * What clients.test.ts runs in a process of its own: Azure's own clients, unmodified, led to the twin by the environment alone.
 * Prints one JSON object.
 */
async function main(): Promise<void> {
  const subscriptionId = process.env['AZURE_SUBSCRIPTION_ID']!;
  const credential = new DefaultAzureCredential();
  const arm = new ResourceManagementClient(credential, subscriptionId);
  const graph = new ResourceGraphClient(credential);

  const group = await arm.resourceGroups.createOrUpdate('rg-clients', { location: 'West Europe', tags: { by: 'sdk' } });
  const id = `${group.id}/providers/Microsoft.Network/virtualNetworks/vnet`;
  const vnet = await arm.resources.beginCreateOrUpdateByIdAndWait(id, '2024-05-01', {
    location: 'westeurope',
    properties: {
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [{ name: 's', properties: { addressPrefix: '10.0.0.0/24' } }],
    },
  });
  for (const name of ['b', 'c', 'd'])
    await arm.resources.beginCreateOrUpdateByIdAndWait(`${id}-${name}`, '2024-05-01', { location: 'northeurope', properties: {} }, quick);

  const listed: string[] = [];
  for await (const one of arm.resources.list({ filter: "location eq 'northeurope'", expand: 'createdTime,provisioningState' })) {
    listed.push(`${one.name} ${one.provisioningState} ${one.createdTime instanceof Date}`);
  }
  const inGroup: (string | undefined)[] = [];
  for await (const one of arm.resources.listByResourceGroup('rg-clients')) inGroup.push(one.name);
  const query = "resources | where type =~ 'Microsoft.Network/virtualNetworks' | project id, name, location | order by name asc";
  const found: unknown[] = [];
  for (let skipToken: string | undefined, first = true; first || skipToken; first = false) {
    const page = await graph.resources({
      query,
      subscriptions: [subscriptionId],
      options: { resultFormat: 'objectArray', top: 3, ...(skipToken && { skipToken }) },
    });
    found.push(...(page.data as unknown[]));
    skipToken = page.skipToken;
  }
  const provider = await arm.providers.get('Microsoft.Network');
  const missing = await arm.resources
    .getById(`${id}-none`, '2024-05-01')
    .catch((error: { statusCode: number; code: string }) => [error.statusCode, error.code]);
  const exists = await arm.resourceGroups.checkExistence('rg-clients');
  await arm.resources.beginDeleteByIdAndWait(`${id}-b`, '2024-05-01', quick);
  await arm.resourceGroups.beginDeleteAndWait('rg-clients', quick);
  const existsAfter = await arm.resourceGroups.checkExistence('rg-clients');
  process.stdout.write(
    JSON.stringify({
      group,
      vnet,
      listed,
      inGroup,
      found,
      types: provider.resourceTypes?.length,
      missing,
      exists: exists.body,
      existsAfter: existsAfter.body,
    }),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${String((error as Error).stack)}\n`);
  process.exitCode = 1;
});

import { smallCloud } from './small-cloud';

const VAULT = 'Microsoft.RecoveryServices/vaults/vault';
const CONTAINER = `${VAULT}/replicationFabrics/primary/replicationProtectionContainers/here`;

test('a replication policy tells under another name what it was asked', () => {
  const cloud = smallCloud();
  cloud.put(`${VAULT}/replicationPolicies/policy`, {
    properties: { providerSpecificInput: { instanceType: 'A2A', recoveryPointHistory: 1440, multiVmSyncStatus: 'Enable' } },
  });
  const { properties } = cloud.get(`${VAULT}/replicationPolicies/policy`)!;
  expect(properties.providerSpecificInput).toBeUndefined();
  expect(properties.providerSpecificDetails).toEqual({ instanceType: 'A2A', recoveryPointHistory: 1440, multiVmSyncStatus: 'Enabled' });
});

test('a mapping of containers names both sides', () => {
  const cloud = smallCloud();
  const mapping = `${CONTAINER}/replicationProtectionContainerMappings/mapping`;
  cloud.put(mapping, {
    properties: {
      policyId: cloud.idOf(`${VAULT}/replicationPolicies/policy`),
      providerSpecificInput: { instanceType: 'A2A' },
      targetProtectionContainerId: cloud.idOf(`${VAULT}/replicationFabrics/secondary/replicationProtectionContainers/there`),
    },
  });
  expect(cloud.get(mapping)!.properties).toMatchObject({
    policyFriendlyName: 'policy',
    providerSpecificDetails: { instanceType: 'A2A', agentAutoUpdateStatus: 'Disabled' },
    sourceProtectionContainerFriendlyName: 'here',
    targetFabricFriendlyName: 'secondary',
  });
});

test('a mapping of networks tells the id of the fabric that was named', () => {
  const cloud = smallCloud();
  const mapping = `${VAULT}/replicationFabrics/primary/replicationNetworks/azureNetwork/replicationNetworkMappings/mapping`;
  const network = cloud.idOf('Microsoft.Network/virtualNetworks/vnet');
  cloud.put(mapping, {
    properties: {
      fabricSpecificDetails: { instanceType: 'AzureToAzure', primaryNetworkId: network },
      recoveryFabricName: 'secondary',
      recoveryNetworkId: network,
    },
  });
  expect(cloud.get(mapping)!.properties).toMatchObject({
    primaryNetworkId: network,
    fabricSpecificSettings: { instanceType: 'AzureToAzure' },
    recoveryFabricArmId: cloud.idOf(`${VAULT}/replicationFabrics/secondary`),
    recoveryNetworkFriendlyName: 'vnet',
  });
});

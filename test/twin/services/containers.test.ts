import { smallCloud } from './small-cloud';

const ENVIRONMENT = 'Microsoft.App/managedEnvironments/cae';

test('an environment has a domain, an address and all that clients read without asking whether it is there', () => {
  const cloud = smallCloud();
  const first = cloud.put(ENVIRONMENT, {
    properties: { appLogsConfiguration: { logAnalyticsConfiguration: { customerId: 'c', sharedKey: 'not-a-real-secret' } } },
  });
  expect(first.properties).toMatchObject({
    defaultDomain: expect.stringMatching(/^cae-[0-9a-f]{8}\.westeurope\.azurecontainerapps\.io$/),
    peerAuthentication: { mtls: { enabled: false } },
    customDomainConfiguration: { customDomainVerificationId: expect.stringMatching(/^[0-9A-F]{64}$/) },
    publicNetworkAccess: 'Enabled',
  });
  expect(JSON.stringify(cloud.get(ENVIRONMENT))).not.toContain('not-a-real');
  const certificate = cloud.put(`${ENVIRONMENT}/certificates/c`, { properties: { value: 'bm90', password: 'not-a-real-secret' } });
  expect(certificate.properties).toEqual({ provisioningState: 'Succeeded' });
  expect(cloud.put(ENVIRONMENT, { properties: {} }).properties.defaultDomain).toBe(first.properties.defaultDomain);
});

test('an app is reached below the domain of its environment, within it alone when it is internal', () => {
  const cloud = smallCloud();
  const { id, properties } = cloud.put(ENVIRONMENT);
  const app = (ingress?: object) =>
    cloud.put('Microsoft.App/containerApps/app', { properties: { managedEnvironmentId: id, configuration: { ingress } } }).properties;
  expect(app({ external: true, targetPort: 80 })).toMatchObject({
    configuration: { activeRevisionsMode: 'Single', ingress: { fqdn: `app.${properties.defaultDomain}`, transport: 'Auto' } },
    latestRevisionName: expect.stringMatching(/^app--[0-9a-f]{7}$/),
    environmentId: id,
  });
  expect(app({ external: false, targetPort: 80 }).configuration.ingress.fqdn).toBe(`app.internal.${properties.defaultDomain}`);
  expect(app().configuration).not.toHaveProperty('ingress');
});

test('a container group gives empty lists of ports, an address and a name, and no secure value', () => {
  const cloud = smallCloud();
  const group = 'Microsoft.ContainerInstance/containerGroups/aci';
  cloud.put(group, {
    properties: {
      containers: [{ name: 'c', properties: { environmentVariables: [{ name: 'A', secureValue: 'not-a-real-secret' }] } }],
      ipAddress: { type: 'Public', dnsNameLabel: 'label' },
    },
  });
  expect(cloud.get(group)!.properties).toMatchObject({
    containers: [{ properties: { ports: [], environmentVariables: [{ name: 'A' }] } }],
    ipAddress: { ip: expect.stringMatching(/^[0-9.]+$/), fqdn: 'label.westeurope.azurecontainer.io' },
    restartPolicy: 'Always',
  });
  expect(JSON.stringify(cloud.get(group))).not.toContain('not-a-real');
});

test('a cluster has an identity for its nodes; one that it brings stays', () => {
  const cloud = smallCloud();
  const cluster = (properties: object) =>
    cloud.put('Microsoft.ContainerService/managedClusters/aks', { identity: { type: 'SystemAssigned' }, properties } as never);
  expect(cluster({}).properties.identityProfile.kubeletidentity.resourceId).toContain('/resourceGroups/MC_rg_aks_westeurope/');
  const own = { kubeletidentity: { resourceId: '/own', clientId: 'c', objectId: 'o' } };
  expect(cluster({ identityProfile: own }).properties.identityProfile).toEqual(own);
});

import { smallCloud } from './small-cloud';

const SITE = 'Microsoft.Web/sites/app-contoso';

function cloudWithSite() {
  const cloud = smallCloud();
  cloud.put(SITE, {
    kind: 'app,linux',
    properties: {
      serverFarmId: cloud.idOf('Microsoft.Web/serverfarms/asp'),
      siteConfig: {
        linuxFxVersion: 'NODE|20-lts',
        alwaysOn: true,
        appSettings: [{ name: 'A', value: 'b' }],
        connectionStrings: [{ name: 'Db', connectionString: 'Server=x', type: 'SQLAzure' }],
      },
    },
  });
  return cloud;
}

test("a PUT's siteConfig lands in config/web and the dictionaries beside it", () => {
  const cloud = cloudWithSite();
  expect(cloud.get(`${SITE}/config/web`)!.properties).toMatchObject({
    linuxFxVersion: 'NODE|20-lts',
    alwaysOn: true,
    ftpsState: 'FtpsOnly',
    minTlsVersion: '1.2',
  });
  expect(cloud.get(`${SITE}/config/web`)!.properties).not.toHaveProperty('appSettings');
  expect(cloud.get(`${SITE}/config/appsettings`)!.properties).toEqual({ A: 'b' });
  expect(cloud.get(`${SITE}/config/connectionstrings`)!.properties).toEqual({ Db: { value: 'Server=x', type: 'SQLAzure' } });
  expect(cloud.get(SITE)!.properties.siteConfig).toMatchObject({ linuxFxVersion: 'NODE|20-lts', alwaysOn: true });
  expect(JSON.stringify(cloud.get(SITE))).not.toContain('appSettings');
});

test('a site has host names and addresses', () => {
  const { properties } = cloudWithSite().get(SITE)!;
  expect(properties).toMatchObject({
    defaultHostName: 'app-contoso.azurewebsites.net',
    state: 'Running',
    reserved: true,
    httpsOnly: false,
  });
  expect(properties.customDomainVerificationId).toMatch(/^[0-9A-F]{64}$/);
  expect(properties.outboundIpAddresses.split(',')).toHaveLength(2);
});

test('singletons exist, take a PATCH without a PUT before, and dictionaries are read by POST', () => {
  const cloud = cloudWithSite();
  expect(cloud.get(`${SITE}/config/logs`)!.properties.applicationLogs.fileSystem.level).toBe('Off');
  expect(cloud.get(`${SITE}/config/authsettings`)!.properties.enabled).toBe(false);
  expect(cloud.get(`${SITE}/basicPublishingCredentialsPolicies/ftp`)!.properties.allow).toBe(true);
  expect(cloud.get(`${SITE}/sourcecontrols/web`)!.properties.isMercurial).toBe(false);
  expect(cloud.get(`${SITE}/config/backup`)).toBeUndefined();
  cloud.patch(`${SITE}/config/web`, { properties: { http20Enabled: true } });
  expect(cloud.get(`${SITE}/config/web`)!.properties).toMatchObject({ http20Enabled: true, alwaysOn: true });
  expect(cloud.act(`${SITE}/config/appsettings`, 'list')!.body).toMatchObject({ properties: { A: 'b' } });
  expect(cloud.get(`${SITE}/config/appsettings`)!.properties).not.toHaveProperty('provisioningState');
});

test('a slot has a name of its own and settings of its own', () => {
  const cloud = cloudWithSite();
  cloud.put(`${SITE}/slots/staging`, { kind: 'app,linux', properties: { siteConfig: { alwaysOn: false } } });
  expect(cloud.get(`${SITE}/slots/staging`)!.properties.defaultHostName).toBe('app-contoso-staging.azurewebsites.net');
  expect(cloud.get(`${SITE}/slots/staging/config/web`)!.properties.alwaysOn).toBe(false);
  expect(cloud.get(`${SITE}/slots/staging/config/appsettings`)!.properties).toEqual({});
});

test.each([
  ['P1v3', 'PremiumV3'],
  ['EP1', 'ElasticPremium'],
  ['Y1', 'Dynamic'],
  ['B2', 'Basic'],
])('a plan of SKU %s is of tier %s and counts its sites', (name, tier) => {
  const cloud = cloudWithSite();
  cloud.put('Microsoft.Web/serverfarms/asp', { sku: { name }, properties: { reserved: true } });
  expect(cloud.get('Microsoft.Web/serverfarms/asp')).toMatchObject({
    kind: 'linux',
    sku: { name, tier, capacity: 1 },
    properties: { numberOfSites: 1, reserved: true },
  });
});

test.each([
  [{ repoUrl: 'https://github.com/contoso/app' }, 'GitHub'],
  [{ repoUrl: 'https://github.com/contoso/app', isManualIntegration: true }, 'ExternalGit'],
  [{ repoUrl: 'https://github.com/contoso/app', isGitHubAction: true }, 'GitHubAction'],
  [{ repoUrl: 'https://dev.azure.com/contoso/app/_git/app' }, 'VSO'],
])('source control %j tells the site where its code comes from, until it is removed', (properties, scmType) => {
  const cloud = cloudWithSite();
  cloud.put(`${SITE}/sourcecontrols/web`, { properties });
  expect(cloud.get(`${SITE}/config/web`)!.properties).toMatchObject({ scmType, alwaysOn: true });
  cloud.remove(`${SITE}/sourcecontrols/web`);
  expect(cloud.get(`${SITE}/config/web`)!.properties.scmType).toBe('None');
});

test('a region has the connectors that are asked for', () => {
  const path = '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Web/locations/westeurope/managedApis/servicebus';
  expect(smallCloud().route('GET', path)!.body).toMatchObject({ id: path, name: 'servicebus' });
});

test('a PUT that does not name how clients are served leaves it as it was', () => {
  const cloud = cloudWithSite();
  cloud.put(SITE, { kind: 'app', properties: { clientAffinityEnabled: false, httpsOnly: true } });
  expect(cloud.put(SITE, { kind: 'app', properties: { clientCertEnabled: true } }).properties).toMatchObject({
    clientAffinityEnabled: false,
    clientCertEnabled: true,
    httpsOnly: true,
  });
});

import { cloudOf } from '../../src/azure/cloud';

test('is the public cloud unless told otherwise', () => {
  expect(cloudOf({})).toEqual({
    endpoint: 'https://management.azure.com',
    scope: 'https://management.azure.com/.default',
    authorityHost: 'https://login.microsoftonline.com',
  });
});

test.each([
  [{ AZURE_CLOUD: 'AzureUSGovernment' }, 'https://management.usgovcloudapi.net', 'https://login.microsoftonline.us'],
  [{ AZURE_ENVIRONMENT: 'AzureChinaCloud' }, 'https://management.chinacloudapi.cn', 'https://login.chinacloudapi.cn'],
  [{ ARM_ENVIRONMENT: 'public' }, 'https://management.azure.com', 'https://login.microsoftonline.com'],
])('takes the name of a cloud from %j', (env, endpoint, authorityHost) => {
  expect(cloudOf(env)).toEqual({ endpoint, scope: `${endpoint}/.default`, authorityHost });
});

test('an endpoint of its own brings its own audience, and both can be given', () => {
  expect(cloudOf({ AZURE_RESOURCE_MANAGER_ENDPOINT: 'https://arm.local:8443/' })).toMatchObject({
    endpoint: 'https://arm.local:8443',
    scope: 'https://arm.local:8443/.default',
  });
  expect(
    cloudOf({
      AZURE_RESOURCE_MANAGER_ENDPOINT: 'https://arm.local',
      AZURE_RESOURCE_MANAGER_AUDIENCE: 'https://management.azure.com/',
      AZURE_AUTHORITY_HOST: 'https://login.local/',
    }),
  ).toEqual({ endpoint: 'https://arm.local', scope: 'https://management.azure.com/.default', authorityHost: 'https://login.local' });
});

test.each([
  [{ AZURE_CLOUD: 'Moon' }, 'AZURE_CLOUD is "Moon"'],
  [{ AZURE_RESOURCE_MANAGER_ENDPOINT: 'arm.local' }, 'AZURE_RESOURCE_MANAGER_ENDPOINT is "arm.local", which is no URL'],
  [{ AZURE_RESOURCE_MANAGER_ENDPOINT: 'http://arm.local' }, 'AZURE_RESOURCE_MANAGER_ENDPOINT is "http://arm.local"'],
])('refuses %j', (env, message) => {
  expect(() => cloudOf(env)).toThrow(expect.objectContaining({ exitCode: 2, message, remedy: expect.any(String) }));
});

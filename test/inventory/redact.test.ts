import type { ArmResource } from '../../src/arm/resource';
import type { Surroundings } from '../../src/inventory/plain-values';
import { redactSecrets } from '../../src/inventory/redact';

const KEY_64 = `${'Ab1/'.repeat(21)}x9==`;
const around: Surroundings = {
  plainSettings: ['ALLOWED_*'],
  known: new Set(['stappweu', '11111111-2222-3333-4444-555555555555']),
  regions: new Set(['westeurope']),
};
const SECRET = '<azmove:secret>';

function resource(properties: object, type = 'Microsoft.Acme/things', name = 'x'): ArmResource {
  return { id: `/subscriptions/s/resourceGroups/rg/providers/${type}/${name}`, name, type, properties };
}

function shown(properties: object, type?: string, name?: string): unknown {
  return redactSecrets(resource(properties, type, name), around).resource.properties;
}

function setting(name: string, value: string): unknown {
  return (shown({ [name]: value }, 'Microsoft.Web/sites/config', 'appsettings') as Record<string, unknown>)[name];
}

test.each([
  ['accountKey', KEY_64],
  ['administratorLoginPassword', 'hunter2'],
  ['clientSecret', 'abc'],
  ['primaryKey', 'abc'],
  ['primaryMasterKey', 'abc'],
  ['sharedAccessKey', 'abc'],
  ['sharedKey', 'psk'],
  ['accessToken', 'abc'],
  ['sasUri', 'https://x.blob.core.windows.net/c?sv=1&sig=abc'],
  ['connectionString', 'opaque'],
  ['privateKeyPem', 'abc'],
])('takes out what stands under %s', (key, value) => {
  const { resource: result, redactions } = redactSecrets(resource({ deep: [{ [key]: value }] }), around);
  expect(JSON.stringify(result)).not.toContain(value);
  expect(redactions).toEqual([{ id: result.id, path: `properties.deep.0.${key}`, rule: expect.any(String) }]);
});

test.each([
  ['secretName', 'db-password'],
  ['secretUri', 'https://v.vault.azure.net/secrets/db'],
  ['passwordAuth', 'Enabled'],
  ['disablePasswordAuthentication', true],
  ['clientSecretSettingName', 'PROVIDER_SECRET'],
  ['keyVaultSecretId', 'https://v.vault.azure.net/secrets/cert/0123'],
  ['keyData', 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ me@here'],
  ['password', '@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/db/)'],
  ['password', "[parameters('password')]"],
  ['primaryKey', ''],
  [
    'connectionString',
    'Server=tcp:sql.database.windows.net,1433;Initial Catalog=db;Authentication=Active Directory Managed Identity;Encrypt=True',
  ],
])('leaves %s: %s', (key, value) => {
  expect(shown({ [key]: value })).toEqual({ [key]: value });
});

test('permissions are not secrets, however their keys are called', () => {
  const properties = {
    accessPolicies: [{ permissions: { keys: ['get'], secrets: ['get', 'list'], certificates: ['all'] } }],
    allowSharedKeyAccess: false,
  };
  expect(shown(properties)).toEqual(properties);
});

test.each([
  [
    'a storage connection string',
    `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${KEY_64};EndpointSuffix=core.windows.net`,
    `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${SECRET};EndpointSuffix=core.windows.net`,
  ],
  [
    'a bus connection string',
    'Endpoint=sb://b.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=abc+/d=',
    `Endpoint=sb://b.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${SECRET}`,
  ],
  [
    'a shared access signature',
    'https://x.blob.core.windows.net/c/f.zip?sv=2022-11-02&se=2030-01-01&sig=AbC%2Fd%3D&sp=r',
    `https://x.blob.core.windows.net/c/f.zip?sv=2022-11-02&se=2030-01-01&sig=${SECRET}&sp=r`,
  ],
  [
    'a URL with a code',
    'https://f.azurewebsites.net/api/hook?code=abcdef==&x=1',
    `https://f.azurewebsites.net/api/hook?code=${SECRET}&x=1`,
  ],
  ['a URL with a password', 'amqps://user:pa55@host.example.com/vhost', `amqps://user:${SECRET}@host.example.com/vhost`],
  ['a webhook', 'https://hooks.slack.com/services/T00/B00/abcdef', `https://hooks.slack.com/services/${SECRET}`],
  ['a token', 'x eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln y', `x ${SECRET} y`],
  ['an authorization header', 'Bearer abcdefghijklmnop0123', `Bearer ${SECRET}`],
  ['a key in base64', `key ${KEY_64}`, `key ${SECRET}`],
])('takes %s out of any text, and leaves the rest', (_, text, wanted) => {
  expect(shown({ note: text })).toEqual({ note: wanted });
});

test('takes private keys out, not public certificates', () => {
  // Put together here, so that no scanner takes this file for a leak.
  const marks = ['-----BEGIN', 'PRIVATE KEY-----'];
  const pem = `${marks.join(' ')}\nMIIE\nabc\n-----END ${marks[1]}`;
  expect(shown({ note: pem })).toEqual({ note: `${marks.join(' ')}${SECRET}-----END ${marks[1]}` });
  const certificate = '-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----';
  expect(shown({ note: certificate })).toEqual({ note: certificate });
});

test('everything below protected settings is a secret, and the value of a secure string', () => {
  expect(shown({ protectedSettings: { script: 'x', list: ['y', 1] }, auth: { type: 'SecureString', value: 'z' } })).toEqual({
    protectedSettings: { script: SECRET, list: [SECRET, 1] },
    auth: { type: 'SecureString', value: SECRET },
  });
});

test.each([
  ['FEATURE_X', 'true'],
  ['RETRIES', '5'],
  ['FUNCTIONS_WORKER_RUNTIME', 'dotnet-isolated'],
  ['FUNCTIONS_EXTENSION_VERSION', '~4'],
  ['WEBSITE_TIME_ZONE', 'W. Europe Standard Time'],
  ['ASPNETCORE_ENVIRONMENT', 'Production'],
  ['DB_SECRET', '@Microsoft.KeyVault(VaultName=kv;SecretName=db)'],
  ['API_URL', 'https://app-shop-api.azurewebsites.net/api/v1'],
  ['SQL_HOST', 'sql-shop.database.windows.net'],
  ['STORAGE_ACCOUNT', 'stappweu'],
  ['AZURE_CLIENT_ID', '11111111-2222-3333-4444-555555555555'],
  ['REGION', 'West Europe'],
  ['HUB_ID', '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-hub'],
  [
    'APPLICATIONINSIGHTS_CONNECTION_STRING',
    'InstrumentationKey=11111111-2222-3333-4444-555555555555;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/',
  ],
  ['ALLOWED_THING', 'some words of mine'],
])('an app setting that is evidently plain stays: %s=%s', (name, value) => {
  expect(setting(name, value)).toBe(value);
});

test.each([
  ['ApiKey', 'abc', SECRET],
  ['SOMETHING', 'some words', SECRET],
  ['SOMETHING', '99999999-2222-3333-4444-555555555555', SECRET],
  ['DOOR_PIN', '1234', SECRET],
  ['DB_PASSWORD', 'true', SECRET],
  ['CONFIG', '{"a":"b"}', SECRET],
  ['WEBSITE_AUTH_SIGNING_KEY', 'ABCDEF', SECRET],
  ['WEBSITE_CONTENTAZUREFILECONNECTIONSTRING', `AccountName=x;AccountKey=${KEY_64}`, `AccountName=x;AccountKey=${SECRET}`],
  [
    'WEBSITE_RUN_FROM_PACKAGE',
    'https://x.blob.core.windows.net/c/f.zip?sv=1&sig=abc',
    `https://x.blob.core.windows.net/c/f.zip?sv=${SECRET}&sig=${SECRET}`,
  ],
  [
    'APPLICATIONINSIGHTS_CONNECTION_STRING',
    'InstrumentationKey=99999999-2222-3333-4444-555555555555;IngestionEndpoint=https://x/',
    `InstrumentationKey=${SECRET};IngestionEndpoint=https://x/`,
  ],
  [
    'REDIS',
    'r.redis.cache.windows.net:6380,password=abc=,ssl=True,abortConnect=False',
    `r.redis.cache.windows.net:6380,password=${SECRET},ssl=True,abortConnect=False`,
  ],
  ['SQL', 'Server=tcp:s.database.windows.net,1433;Database=d;User ID=u;Password=p;w;Encrypt=true', expect.not.stringMatching(/p;w/)],
  ['HOOK', 'https://f.azurewebsites.net/api/x?id=5', `https://f.azurewebsites.net/api/x?id=${SECRET}`],
  ['ALLOWED_URL', 'https://u:pw@h.example.com/', `https://u:${SECRET}@h.example.com/`],
])('an app setting is a secret unless evidently plain: %s=%s', (name, value, wanted) => {
  expect(setting(name, value)).toEqual(wanted);
});

test('connection strings of a site keep what is harmless', () => {
  const properties = {
    Main: { type: 'SQLAzure', value: 'Server=s.database.windows.net;Database=d;User Id=u;Password=p' },
    Odd: { type: 'Custom', value: 'words' },
  };
  expect(shown(properties, 'Microsoft.Web/sites/slots/config', 'connectionstrings')).toEqual({
    Main: { type: 'SQLAzure', value: `Server=s.database.windows.net;Database=d;User Id=u;Password=${SECRET}` },
    Odd: { type: 'Custom', value: SECRET },
  });
});

test('environment variables of containers and settings within siteConfig count as settings', () => {
  expect(
    shown({
      siteConfig: {
        appSettings: [
          { name: 'A', value: 'words' },
          { name: 'B', value: 'true' },
        ],
        connectionStrings: [{ name: 'C', connectionString: 'Server=s;Password=p' }],
      },
      template: {
        containers: [
          {
            env: [
              { name: 'D', value: 'words' },
              { name: 'E', secretRef: 'e' },
            ],
          },
        ],
      },
    }),
  ).toEqual({
    siteConfig: {
      appSettings: [
        { name: 'A', value: SECRET },
        { name: 'B', value: 'true' },
      ],
      connectionStrings: [{ name: 'C', connectionString: `Server=s;Password=${SECRET}` }],
    },
    template: {
      containers: [
        {
          env: [
            { name: 'D', value: SECRET },
            { name: 'E', secretRef: 'e' },
          ],
        },
      ],
    },
  });
});

test('keys of Application Insights stand at the component, from which others are known', () => {
  const properties = {
    InstrumentationKey: '11111111-2222-3333-4444-555555555555',
    ConnectionString: 'InstrumentationKey=11111111-2222-3333-4444-555555555555',
  };
  expect(shown(properties, 'Microsoft.Insights/components')).toEqual(properties);
});

test('tags are looked at, ids and names are not; doing it twice changes nothing', () => {
  const given = { ...resource({ a: `AccountKey=${KEY_64};b`, password: 'x' }), tags: { note: 'https://x/?sig=abc', password: 'y' } };
  const before = JSON.stringify(given);
  const once = redactSecrets(given, around);
  expect(once.resource.tags).toEqual({ note: `https://x/?sig=${SECRET}`, password: SECRET });
  expect(once.redactions.map(({ path }) => path)).toEqual(['properties.a', 'properties.password', 'tags.note', 'tags.password'].sort());
  const twice = redactSecrets(once.resource, around);
  expect(twice).toEqual({ resource: once.resource, redactions: [] });
  expect(JSON.stringify(given)).toBe(before);
});

test.each([
  ['a slot', 'Microsoft.Web/sites/slots/config', 'appsettings'],
  ['the functions of a static site', 'Microsoft.Web/staticSites/config', 'functionappsettings'],
  ['a preview of a static site', 'Microsoft.Web/staticSites/builds/config', 'appsettings'],
])('settings of %s are secrets unless evidently plain', (_, type, name) => {
  expect(shown({ A: 'words', B: 'true' }, type, name)).toEqual({ A: SECRET, B: 'true' });
});

test('so are an environment by names, variables of a batch task, and those that are called secure', () => {
  const properties = {
    deploymentSettings: { environmentVariables: { A: 'words', B: '5' } },
    startTask: { environmentSettings: [{ name: 'C', value: 'words' }] },
    containers: [{ environmentVariables: [{ name: 'D', secureValue: 'words' }] }],
  };
  expect(shown(properties)).toEqual({
    deploymentSettings: { environmentVariables: { A: SECRET, B: '5' } },
    startTask: { environmentSettings: [{ name: 'C', value: SECRET }] },
    containers: [{ environmentVariables: [{ name: 'D', secureValue: SECRET }] }],
  });
});

test.each([
  ['"words of mine"', `"${SECRET}"`],
  ['{"a":"b"}', SECRET],
  ['"sql-shop.database.windows.net"', '"sql-shop.database.windows.net"'],
  ['true', 'true'],
  ['42', '42'],
  [String.raw`"\/Date(1700000000000)\/"`, String.raw`"\/Date(1700000000000)\/"`],
])('a variable of an Automation account keeps its type: %s', (value, wanted) => {
  expect(shown({ value, isEncrypted: false }, 'Microsoft.Automation/automationAccounts/variables', 'greeting')).toEqual({
    value: wanted,
    isEncrypted: false,
  });
});

test.each([
  ['$password = "hunter2hunter"', `$password = "${SECRET}"`],
  ['{"adminPassword": "hunter2hunter", "b": 1}', `{"adminPassword": "${SECRET}", "b": 1}`],
  ['export DB_PASSWORD=hunter2hunter; run', `export DB_PASSWORD=${SECRET}; run`],
  ['./setup.sh --admin-password hunter2hunter --port 80', `./setup.sh --admin-password ${SECRET} --port 80`],
  ['powershell -File a.ps1 -Password hunter2hunter', `powershell -File a.ps1 -Password ${SECRET}`],
  [Buffer.from('#cloud-config\nruncmd: [echo, --password=hunter2hunter]\n').toString('base64'), SECRET],
])('a script says its secrets by name: %s', (text, wanted) => {
  expect(shown({ commandToExecute: text })).toEqual({ commandToExecute: wanted });
});

test.each([
  '$password = $env:DB_PASSWORD',
  '--password "$DB_PASSWORD" --secret-name db',
  'export DB_PASSWORD=$(cat /run/secrets/db)',
  '{"password": "[parameters(\'password\')]", "secretName": "db-password"}',
  'https://f.azurewebsites.net/api/hook?code={@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/hook)}',
  Buffer.from('#cloud-config\npackages: [nginx, postgresql]\n').toString('base64'),
])('a script that fetches its secrets is left: %s', (text) => {
  expect(shown({ commandToExecute: text })).toEqual({ commandToExecute: text });
});

import type { ArmResource } from '../../src/arm/resource';

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-leaky`;

/** A secret in the estate: how it stands there, and the parts of it that nobody may read anywhere else. */
interface Planted {
  whole: string;
  parts: readonly string[];
}

const letters = 'h7Kd2Zt9QwL5xVn8Rb3Yc6Pm4Gs1Jf0';
let planted = 0;

/** Letters that stand once in the estate, so that whatever is found of them tells where it came from. */
function fresh(length: number): string {
  planted += 1;
  const mark = `p${String(planted).padStart(2, '0')}X`;
  return (mark + letters.slice(planted) + letters.repeat(4)).slice(0, length);
}

const one = (secret: string, around: (secret: string) => string = (text) => text): Planted => ({ whole: around(secret), parts: [secret] });
const base64 = (text: string): string => Buffer.from(text).toString('base64');

function pem(): Planted {
  const body = fresh(64);
  return one(body, (text) => ['-----BEGIN', 'PRIVATE KEY-----\n' + text + '\n-----END', 'PRIVATE KEY-----'].join(' '));
}

function encoded(text: (secret: string) => string): Planted {
  const secret = fresh(16);
  const whole = base64(text(secret));
  return { whole, parts: [secret, whole] };
}

/** By kind and place. Values worth nothing, put together here so that no scanner takes this file for a leak. */
export const PLANTED = {
  'storage key in a tag': one(`${fresh(86)}==`),
  'signature in a description': one(fresh(28), (text) => `see https://x.blob.core.windows.net/c?sv=2024-11-04&sp=r&sig=${text}%3D today`),
  'connection string in app settings': one(fresh(14), (text) => `Server=tcp:s.example.com;User ID=u;Password=${text};Encrypt=True`),
  'plain words in app settings': one(fresh(9)),
  'connection string of a site': one(fresh(15), (text) => `Server=tcp:s.example.com;User ID=u;Password=${text};Encrypt=True`),
  'private key in a deployment script': pem(),
  'password among the arguments of a script': one(fresh(12), (text) => `--admin-password ${text} --quiet`),
  'secure variable of a deployment script': one(fresh(13)),
  'output of a deployment script': one(fresh(17)),
  'token in a tag of a group': one(
    [base64('{"alg":"RS256"}').replace(/=/g, ''), base64('{"sub":"a"}').replace(/=/g, ''), fresh(43)].join('.'),
  ),
  'token of GitHub in a runbook’s description': one(fresh(36), (text) => `clone with ${['ghp', text].join('_')}`),
  'token of Azure DevOps in metadata': one(`${fresh(76)}AZDO${fresh(4)}`),
  'service principal’s secret in an automation variable': one(`${fresh(3)}8Q~${fresh(31)}`),
  'service principal’s secret in a workflow’s parameter': one(`${fresh(3)}7Q~${fresh(32)}`),
  'password in plain words in a workflow’s parameter': one(fresh(10)),
  'password in a workflow’s definition': one(fresh(18)),
  'custom data': encoded((secret) => `#!/bin/sh\nexport DB_PASSWORD=${secret}\n`),
  'user data': encoded((secret) => `#cloud-config\nruncmd:\n  - mysql --password=${secret}\n`),
  'password in settings of an extension': one(fresh(11)),
  'command of an extension': one(fresh(19), (text) => `bash install.sh --api-key ${text}`),
  'environment variable of a container': one(fresh(20)),
  'bus connection string in a note': one(
    fresh(24),
    (text) => `Endpoint=sb://b.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${text}=`,
  ),
  'webhook in a property that no mapper reads': one(fresh(24), (text) => `https://hooks.slack.com/services/T000/B000/${text}`),
  'key of a type that no mapper knows': one(fresh(30)),
} satisfies Record<string, Planted>;

const whole = (kind: keyof typeof PLANTED): string => PLANTED[kind].whole;

function resource(path: string, properties: object, more: Partial<ArmResource> = {}): ArmResource {
  const parts = path.split('/');
  const type = [parts[0], ...parts.slice(1).filter((_, index) => index % 2 === 0)].join('/');
  return { id: `${GROUP}/providers/${path}`, name: parts.at(-1)!, type, location: 'westeurope', properties, ...more } as ArmResource;
}

const site = 'Microsoft.Web/sites/app-leaky';
const machine = 'Microsoft.Compute/virtualMachines/vm-leaky';

/** An estate in which people left their secrets wherever Azure lets them. */
export const leakyEstate = {
  subscriptionId: SUBSCRIPTION,
  resources: [
    {
      ...{ id: GROUP, name: 'rg-leaky', type: 'Microsoft.Resources/resourceGroups', location: 'westeurope', properties: {} },
      tags: { portal: whole('token in a tag of a group') },
    },
    resource(
      'Microsoft.Network/virtualNetworks/vnet-leaky',
      { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } },
      { tags: { key: whole('storage key in a tag'), environment: 'production' } },
    ),
    resource('Microsoft.Network/networkSecurityGroups/nsg-leaky', {
      securityRules: [
        {
          name: 'https',
          properties: {
            ...{ description: whole('signature in a description'), protocol: 'Tcp', sourcePortRange: '*', destinationPortRange: '443' },
            ...{ sourceAddressPrefix: '*', destinationAddressPrefix: '*', access: 'Allow', priority: 100, direction: 'Inbound' },
          },
        },
      ],
    }),
    resource('Microsoft.Web/serverfarms/asp-leaky', { reserved: true }, { kind: 'linux', sku: { name: 'B1', tier: 'Basic' } }),
    resource(site, { serverFarmId: `${GROUP}/providers/Microsoft.Web/serverfarms/asp-leaky`, reserved: true }, { kind: 'app,linux' }),
    resource(`${site}/config/appsettings`, {
      DB: whole('connection string in app settings'),
      PORTAL_LOGIN: whole('plain words in app settings'),
      WEBSITE_RUN_FROM_PACKAGE: '1',
    }),
    resource(`${site}/config/connectionstrings`, { Main: { value: whole('connection string of a site'), type: 'SQLAzure' } }),
    resource(
      'Microsoft.Resources/deploymentScripts/ds-leaky',
      {
        ...{ azCliVersion: '2.60.0', retentionInterval: 'P1D', timeout: 'PT30M', cleanupPreference: 'OnSuccess' },
        scriptContent: `cat > key.pem <<END\n${whole('private key in a deployment script')}\nEND\n`,
        arguments: whole('password among the arguments of a script'),
        environmentVariables: [{ name: 'LOGIN', secureValue: whole('secure variable of a deployment script') }],
        outputs: { made: { by: whole('output of a deployment script') }, count: 3 },
      },
      { kind: 'AzureCLI' },
    ),
    resource('Microsoft.Automation/automationAccounts/aa-leaky', { sku: { name: 'Basic' } }),
    resource('Microsoft.Automation/automationAccounts/aa-leaky/variables/principal', {
      value: JSON.stringify(whole('service principal’s secret in an automation variable')),
      isEncrypted: false,
    }),
    resource('Microsoft.Automation/automationAccounts/aa-leaky/runbooks/sync', {
      ...{ runbookType: 'PowerShell', state: 'Published', logVerbose: false, logProgress: false },
      description: whole('token of GitHub in a runbook’s description'),
    }),
    resource('Microsoft.Logic/workflows/logic-leaky', {
      state: 'Enabled',
      definition: {
        $schema: 'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
        ...{ contentVersion: '1.0.0.0', parameters: { principal: { type: 'String' }, mailPassword: { type: 'String' } }, triggers: {} },
        actions: {
          call: {
            type: 'Http',
            inputs: {
              method: 'GET',
              uri: 'https://x.example.com',
              authentication: { password: whole('password in a workflow’s definition') },
            },
          },
        },
      },
      parameters: {
        principal: { value: whole('service principal’s secret in a workflow’s parameter') },
        mailPassword: { value: whole('password in plain words in a workflow’s parameter') },
      },
    }),
    resource('Microsoft.Network/networkInterfaces/nic-leaky', {
      ipConfigurations: [{ name: 'one', properties: { privateIPAllocationMethod: 'Dynamic' } }],
    }),
    resource(
      machine,
      {
        hardwareProfile: { vmSize: 'Standard_B2s' },
        osProfile: { computerName: 'vm', adminUsername: 'azureuser', linuxConfiguration: { disablePasswordAuthentication: false } },
        userData: whole('user data'),
        networkProfile: { networkInterfaces: [{ id: `${GROUP}/providers/Microsoft.Network/networkInterfaces/nic-leaky` }] },
        storageProfile: {
          imageReference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
          osDisk: { osType: 'Linux', name: 'disk-leaky', createOption: 'FromImage', caching: 'ReadWrite' },
        },
      },
      { tags: { 'last-custom-data': whole('custom data') } },
    ),
    resource(`${machine}/extensions/setup`, {
      ...{ publisher: 'Microsoft.Azure.Extensions', type: 'CustomScript', typeHandlerVersion: '2.1', autoUpgradeMinorVersion: true },
      settings: { commandToExecute: whole('command of an extension'), domainPassphrase: whole('password in settings of an extension') },
    }),
    resource('Microsoft.ContainerInstance/containerGroups/aci-leaky', {
      osType: 'Linux',
      containers: [
        {
          name: 'main',
          properties: {
            image: 'nginx',
            environmentVariables: [{ name: 'LICENCE', value: whole('environment variable of a container') }],
            resources: { requests: { cpu: 1, memoryInGB: 1 } },
          },
        },
      ],
    }),
    {
      ...resource('Microsoft.Network/virtualNetworks/vnet-leaky/providers/Microsoft.Authorization/locks/lock', {
        level: 'CanNotDelete',
        notes: whole('bus connection string in a note'),
      }),
      type: 'Microsoft.Authorization/locks',
      location: undefined as never,
    },
    resource('Microsoft.Network/routeTables/rt-leaky', { routes: [], notified: whole('webhook in a property that no mapper reads') }),
    resource(
      'Microsoft.Logic/integrationAccounts/ia-leaky',
      { metadata: { token: whole('token of Azure DevOps in metadata') } },
      { sku: { name: 'Free' } },
    ),
    resource('Microsoft.HealthBot/healthBots/bot-leaky', { deep: { accessKey: whole('key of a type that no mapper knows') } }),
  ],
};

/** The secrets of {@link leakyEstate}, by kind: what may be found nowhere. */
export function plantedParts(): [kind: string, part: string][] {
  return Object.entries(PLANTED as Record<string, Planted>).flatMap(([kind, { parts }]) =>
    parts.map((part): [string, string] => [kind, part]),
  );
}

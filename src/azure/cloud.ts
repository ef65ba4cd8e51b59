/** Where ARM is, and for whom its tokens are. */
export interface Cloud {
  /** Without a slash at the end. */
  endpoint: string;
  /** Scope of the token for ARM. */
  scope: string;
  /** Of Microsoft Entra ID; AZURE_AUTHORITY_HOST wins. */
  authorityHost: string;
}

const PUBLIC: Cloud = {
  endpoint: 'https://management.azure.com',
  scope: 'https://management.azure.com/.default',
  authorityHost: 'https://login.microsoftonline.com',
};

/** https://learn.microsoft.com/azure/developer/identity/ and https://learn.microsoft.com/azure/china/resources-developer-guide */
const CLOUDS: readonly { names: readonly string[]; cloud: Cloud }[] = [
  { names: ['azurecloud', 'azurepubliccloud', 'public'], cloud: PUBLIC },
  {
    names: ['azureusgovernment', 'azureusgovernmentcloud', 'usgovernment'],
    cloud: {
      endpoint: 'https://management.usgovcloudapi.net',
      scope: 'https://management.usgovcloudapi.net/.default',
      authorityHost: 'https://login.microsoftonline.us',
    },
  },
  {
    names: ['azurechinacloud', 'china'],
    cloud: {
      endpoint: 'https://management.chinacloudapi.cn',
      scope: 'https://management.chinacloudapi.cn/.default',
      authorityHost: 'https://login.chinacloudapi.cn',
    },
  },
];

/** A cloud or endpoint that cannot be used. Ends the process with exit code 2. */
export class CloudError extends Error {
  override readonly name = 'CloudError';
  readonly exitCode = 2;

  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

function httpsUrl(name: string, value: string): string {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new CloudError(
      `${name} is "${value}", which is no URL`,
      `Set ${name} to something like https://management.azure.com, or unset it.`,
    );
  }
  if (url.protocol !== 'https:')
    throw new CloudError(`${name} is "${value}"`, `Set ${name} to an https URL: tokens are not sent in the clear.`);
  return value.replace(/\/+$/, '');
}

/**
 * The cloud that the environment names, as the Azure CLI, the SDKs and the azurerm provider do: AZURE_CLOUD, AZURE_ENVIRONMENT or
 * ARM_ENVIRONMENT by name; AZURE_RESOURCE_MANAGER_ENDPOINT, AZURE_RESOURCE_MANAGER_AUDIENCE and AZURE_AUTHORITY_HOST one by one.
 * @throws CloudError for names and URLs that cannot be used
 */
export function cloudOf(env: Readonly<Record<string, string | undefined>>): Cloud {
  const variable = ['AZURE_CLOUD', 'AZURE_ENVIRONMENT', 'ARM_ENVIRONMENT'].find((name) => env[name]);
  const named = variable === undefined ? undefined : CLOUDS.find(({ names }) => names.includes(env[variable]!.toLowerCase()));
  if (variable !== undefined && !named) {
    const allowed = 'AzureCloud, AzureUSGovernment, AzureChinaCloud';
    throw new CloudError(`${variable} is "${env[variable]}"`, `Allowed: ${allowed}; for others set AZURE_RESOURCE_MANAGER_ENDPOINT.`);
  }
  const base = named?.cloud ?? PUBLIC;
  const endpoint = env['AZURE_RESOURCE_MANAGER_ENDPOINT'];
  const audience = env['AZURE_RESOURCE_MANAGER_AUDIENCE'];
  const authority = env['AZURE_AUTHORITY_HOST'];
  const own = endpoint ? httpsUrl('AZURE_RESOURCE_MANAGER_ENDPOINT', endpoint) : undefined;
  return {
    endpoint: own ?? base.endpoint,
    scope: audience ? `${audience.replace(/\/+$/, '')}/.default` : own ? `${own}/.default` : base.scope,
    authorityHost: authority ? httpsUrl('AZURE_AUTHORITY_HOST', authority) : base.authorityHost,
  };
}

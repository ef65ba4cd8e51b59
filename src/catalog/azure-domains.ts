/** Domains under which Azure's own services answer; a region's name in them is Azure's, in any other it is the user's. */
const DOMAINS = [
  'azmk8s.io',
  'azure-api.net',
  'azure-devices.net',
  'azure.com',
  'azure.net',
  'azurecontainerapps.io',
  'azurecr.io',
  'azurestaticapps.net',
  'azuresynapse.net',
  'azurewebsites.net',
  'cloudapp.net',
  'microsoft.com',
  'microsoftonline.com',
  'windows.net',
];

/** True when `host` lies in one of Azure's own domains. */
export function isAzureHost(host: string): boolean {
  const plain = host.toLowerCase();
  return DOMAINS.some((domain) => plain === domain || plain.endsWith(`.${domain}`));
}

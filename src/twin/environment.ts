import type { Credentials } from './tokens';

/** The variables that lead unmodified clients to the twin. */
export function environmentOf(proxyUrl: string, caFile: string, subscriptionId: string, credentials: Credentials): Record<string, string> {
  const { tenantId, clientId, clientSecret } = credentials;
  return {
    HTTPS_PROXY: proxyUrl,
    https_proxy: proxyUrl,
    NO_PROXY: 'localhost,127.0.0.1',
    no_proxy: 'localhost,127.0.0.1',
    SSL_CERT_FILE: caFile,
    NODE_EXTRA_CA_CERTS: caFile,
    REQUESTS_CA_BUNDLE: caFile,
    ARM_TENANT_ID: tenantId,
    ARM_CLIENT_ID: clientId,
    ARM_CLIENT_SECRET: clientSecret,
    ARM_SUBSCRIPTION_ID: subscriptionId,
    ARM_USE_CLI: 'false',
    // The twin has every provider registered; asking for the whole list at each start only takes time.
    ARM_RESOURCE_PROVIDER_REGISTRATIONS: 'none',
    AZURE_TENANT_ID: tenantId,
    AZURE_CLIENT_ID: clientId,
    AZURE_CLIENT_SECRET: clientSecret,
    AZURE_SUBSCRIPTION_ID: subscriptionId,
  };
}

/** `export NAME='value'` lines for a POSIX shell. */
export function exportLines(environment: Record<string, string>): string {
  return Object.entries(environment)
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'\n`)
    .join('');
}

import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/core-auth';
import { DefaultAzureCredential } from '@azure/identity';
import { ArmError } from './arm-error';
import type { Cloud } from './cloud';

/** A credential whose cached tokens can be thrown away: ARM may refuse a token long before the time that it names. */
export interface RenewableCredential extends TokenCredential {
  /** The next token comes from Microsoft Entra ID, unless `refused` is no longer the one in use. */
  renew(refused: string): void;
}

interface Failure {
  name?: string;
  statusCode?: number;
  message?: string;
  errorResponse?: { error?: string; errorDescription?: string };
  errors?: unknown[];
}

function flat(error: unknown): Failure[] {
  const failure = error as Failure;
  return [failure, ...(failure.errors ?? []).flatMap(flat)];
}

/** The first line of what Entra ID says, less its trace ids. */
function wordsOf({ errorResponse, message }: Failure): string {
  const text = errorResponse?.errorDescription ?? message ?? '';
  return text.split(/\r?\n|Trace ID:/)[0]!.trim();
}

const UNREACHABLE = /network_error|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|self.signed|unable to verify/i;

/** What DefaultAzureCredential's failure means. It tries many ways; that most of them do not apply is no news. */
export function explainCredentialFailure(error: unknown): ArmError {
  const failures = flat(error);
  const refused = failures.find(({ name }) => name === 'AuthenticationError') ?? failures.find(({ errorResponse }) => errorResponse);
  const operation = 'sign in';
  const isUnreachable = failures.some(({ message }) => UNREACHABLE.test(message ?? ''));
  // Where nothing is configured, managed identity always fails for want of a network: that is no news.
  const isConfigured = refused !== undefined || failures.some(({ message }) => /^EnvironmentCredential auth/.test(message ?? ''));
  if (isUnreachable && isConfigured) {
    return new ArmError('Unreachable', 'Microsoft Entra ID cannot be reached to sign in.', operation, undefined, { cause: error });
  }
  if (refused) {
    const words = wordsOf(refused);
    const remedy = /AADSTS7000215|AADSTS7000222|invalid_client/i.test(words)
      ? 'The secret is wrong or has expired: make a new one (az ad app credential reset --id APP) and set AZURE_CLIENT_SECRET.'
      : 'Check AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or unset them and sign in with az login.';
    return new ArmError('AuthenticationFailed', `Microsoft Entra ID refused to sign in: ${words}`, operation, refused.statusCode, {
      remedy,
      exitCode: 2,
    });
  }
  return new ArmError('NoCredential', 'No Azure credential was found.', operation, undefined, {
    remedy:
      'Sign in with az login, or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET (or AZURE_CLIENT_CERTIFICATE_PATH).\nIn Azure, a managed identity is used as it is.',
    exitCode: 2,
  });
}

/**
 * DefaultAzureCredential: environment, workload identity, managed identity, Azure CLI and the other tools, in its order.
 * @param make for tests
 */
export function renewableCredential(
  cloud: Cloud,
  make: () => TokenCredential = () => new DefaultAzureCredential({ authorityHost: cloud.authorityHost }),
): RenewableCredential {
  let credential = make();
  let latest: string | undefined;
  let pending: Promise<AccessToken | null> | undefined;
  let failed: ArmError | undefined;

  const ask = async (scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> => {
    try {
      const token = await credential.getToken(scopes, options);
      latest = token?.token;
      return token;
    } catch (error) {
      // Without a token every request would try all the ways again, one after the other.
      const explained = explainCredentialFailure(error);
      if (explained.code !== 'Unreachable') failed = explained;
      throw explained;
    }
  };

  return {
    getToken: async (scopes, options) => {
      if (failed) throw failed;
      pending ??= ask(scopes, options).finally(() => (pending = undefined));
      return pending;
    },
    renew: (refused) => {
      if (refused !== latest) return;
      latest = undefined;
      // A new credential has an empty cache; there is no other way to make identity forget a token.
      credential = make();
    },
  };
}

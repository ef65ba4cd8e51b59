import { AggregateAuthenticationError, AuthenticationError, CredentialUnavailableError } from '@azure/identity';
import { explainCredentialFailure, renewableCredential } from '../../src/azure/credential';

const cloud = { endpoint: 'https://management.azure.com', scope: 's', authorityHost: 'https://login.microsoftonline.com' };

test('the cached token is thrown away once, however many requests were refused with it', async () => {
  let made = 0;
  const credential = renewableCredential(cloud, () => {
    made += 1;
    const own = made;
    return { getToken: async () => ({ token: `t${own}`, expiresOnTimestamp: 0 }) };
  });
  expect((await credential.getToken('s'))!.token).toBe('t1');
  credential.renew('t1');
  credential.renew('t1');
  expect((await credential.getToken('s'))!.token).toBe('t2');
  expect(made).toBe(2);
});

test('requests at the same time share one token request, and a failure is final', async () => {
  let asked = 0;
  const credential = renewableCredential(cloud, () => ({
    getToken: async () => {
      asked += 1;
      throw new CredentialUnavailableError('nothing here');
    },
  }));
  const results = await Promise.allSettled([credential.getToken('s'), credential.getToken('s')]);
  await expect(credential.getToken('s')).rejects.toMatchObject({ code: 'NoCredential' });
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(asked).toBe(1);
});

test('a wrong secret is named as such', () => {
  const refused = new AuthenticationError(401, {
    error: 'invalid_client',
    error_description: 'AADSTS7000215: Invalid client secret provided.\r\nTrace ID: 1',
  });
  const explained = explainCredentialFailure(new AggregateAuthenticationError([new CredentialUnavailableError('no'), refused]));
  expect(explained).toMatchObject({
    exitCode: 2,
    code: 'AuthenticationFailed',
    status: 401,
    remedy: expect.stringContaining('AZURE_CLIENT_SECRET'),
  });
  expect(explained.message).toContain('AADSTS7000215: Invalid client secret provided.');
  expect(explained.message).not.toContain('Trace ID');
});

test('no credential at all is no flood of reasons', () => {
  const explained = explainCredentialFailure(
    new AggregateAuthenticationError([new CredentialUnavailableError('a'), new CredentialUnavailableError('b')]),
  );
  expect(explained).toMatchObject({
    exitCode: 2,
    code: 'NoCredential',
    message: 'No Azure credential was found.',
    remedy: expect.stringContaining('az login'),
  });
});

test('a network that is not there is told from a refusal', () => {
  const failed = new AuthenticationError(
    400,
    'EnvironmentCredential authentication failed. network_error: See https://aka.ms/msal.js.errors#network_error',
  );
  expect(explainCredentialFailure(failed)).toMatchObject({
    exitCode: 1,
    code: 'Unreachable',
    remedy: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
  });
});

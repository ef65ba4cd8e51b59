/** Secrets of many kinds, worth nothing: put together here, so that no scanner takes this file for a leak. */
const letters = 'Qx7ZpL2mVt9RkW4cNs8YbH3dJf6GuE5a';
const text = (length: number): string => letters.repeat(4).slice(0, length);

const jwt = ['eyJhbGciOiJSUzI1NiJ9', 'eyJzdWIiOiJhem1vdmUifQ', text(43)].join('.');
const pem = ['-----BEGIN', 'PRIVATE KEY-----\n' + text(64) + '\n-----END', 'PRIVATE KEY-----'].join(' ');

/** By kind: a text as it stands in an estate, and the part of it that nobody may read. */
export const SECRETS: Readonly<Record<string, { whole: string; secret: string }>> = {
  'storage key': { whole: `${text(86)}==`, secret: text(86) },
  'connection string': { whole: `Server=tcp:s.example.com;User ID=u;Password=${text(14)};Encrypt=True`, secret: text(14) },
  'bus connection string': {
    whole: `Endpoint=sb://b.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${text(20)}=`,
    secret: text(20),
  },
  'shared access signature': {
    whole: `https://x.blob.core.windows.net/c?sv=2024-11-04&se=2030-01-01&sp=r&sig=${text(28)}%3D`,
    secret: text(28),
  },
  'private key': { whole: pem, secret: text(64) },
  'JSON web token': { whole: `for the portal: ${jwt}`, secret: jwt },
  'client secret': { whole: `${text(3)}8Q~${text(31)}`, secret: `8Q~${text(31)}` },
  'password in a script': { whole: `./install.sh --admin-password ${text(12)} --quiet`, secret: text(12) },
  'password in JSON': { whole: `{"user": "u", "password": "${text(13)}"}`, secret: text(13) },
  'function key': { whole: `https://f.azurewebsites.net/api/order?code=${text(22)}==`, secret: text(22) },
  'URL with a password': { whole: `amqps://user:${text(15)}@broker.example.com/vhost`, secret: text(15) },
  webhook: { whole: `https://hooks.slack.com/services/T000/B000/${text(24)}`, secret: text(24) },
  'GitHub token': { whole: ['ghp', text(36)].join('_'), secret: text(36) },
  'search key': { whole: `${text(42)}AzSeA${text(5)}`, secret: `${text(42)}AzSeA` },
  'base64 script': { whole: Buffer.from(`#!/bin/sh\nexport DB_PASSWORD=${text(16)}\n`).toString('base64'), secret: '' },
};

import { REDACTED } from '../inventory/inventory';
import { splitTokens } from '../mappers/token';
import type { Reference } from './value';
import type { ValueIndex } from './value-index';

const CONNECTION = /^DefaultEndpointsProtocol=https;AccountName=([a-z0-9]{3,24});AccountKey=(.+?);EndpointSuffix=core\.windows\.net;?$/;

/**
 * A storage connection string less its key, of an account in the move, as a reference to the account's own attribute: no person
 * need supply the key. Form: https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
 */
export function storageConnection(text: string, index: ValueIndex): Reference | undefined {
  const [, name, key] = CONNECTION.exec(text) ?? [];
  if (name === undefined || key !== REDACTED) return undefined;
  const construct = index.storageAccount(name);
  return construct === undefined ? undefined : { construct, attribute: 'primaryConnectionString', soft: false, literal: text };
}

function isSecret(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    (value === REDACTED || splitTokens(value).some((part) => typeof part !== 'string' && part.kind === 'secret'))
  );
}

/** Without a prototype: keys of a block may be a person's, and one may be called `constructor`. */
function noReferences(): Record<string, Reference> {
  return Object.create(null) as Record<string, Reference>;
}

/** References for the account keys in a block that names its storage account: `storageAccountName` beside `storageAccountAccessKey`. */
export function withStorageKeys(block: Record<string, unknown>, index: ValueIndex): Record<string, Reference> {
  const name = block['storageAccountName'];
  if (typeof name !== 'string') return noReferences();
  const literal = splitTokens(name)
    .map((part) => (typeof part === 'string' ? part : part.kind === 'attribute' ? part.literal : ''))
    .join('');
  const construct = index.storageAccount(literal);
  if (construct === undefined) return noReferences();
  const references = noReferences();
  if (isSecret(block['storageAccountAccessKey'])) {
    references['storageAccountAccessKey'] = { construct, attribute: 'primaryAccessKey', soft: false, literal: '' };
  }
  if (typeof name === 'string') references['storageAccountName'] = { construct, attribute: 'name', soft: true, literal };
  return references;
}

import type { Json } from '../../../arm/resource';
import { defineService } from '../../service';
import type { Documents, ServiceContext, TwinAnswer, TwinRequest } from '../../service';
import { deletedKeys, keys } from './keys';

/** Refuses as the vault does. */
function refusal(status: number, code: string, message: string, headers: Record<string, string> = {}): TwinAnswer {
  return { status, headers, body: { error: { code, message } } };
}

interface Secret {
  value: Json;
  version: string;
  contentType?: Json;
  tags?: Json;
  attributes: Record<string, Json>;
}

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

function bundle(request: TwinRequest, name: string, secret: Secret, withValue: boolean): object {
  const { value, version, ...rest } = secret;
  return { ...(withValue && { value }), id: `https://${request.host}/secrets/${name}/${version}`, ...rest };
}

/** Versions of a secret are kept newest first; the list is a secret itself and never saved. */
function versionsOf(documents: Documents, name: string): Secret[] {
  return (documents.get(`secrets/${name}`) ?? []) as unknown as Secret[];
}

function secrets(
  request: TwinRequest,
  context: ServiceContext,
  documents: Documents,
  name: string | undefined,
  version: string | undefined,
): TwinAnswer | undefined {
  if (name === undefined) {
    const names = documents.entries().filter(([key]) => key.startsWith('secrets/'));
    return { body: { value: names.map(([key]) => bundle(request, key.slice(8), versionsOf(documents, key.slice(8))[0]!, false)) } };
  }
  const versions = versionsOf(documents, name);
  const now = seconds(context.now());
  if (request.method === 'PUT') {
    const { value = '', attributes, ...rest } = request.body;
    const fresh: Secret = {
      ...(rest as Partial<Secret>),
      value,
      version: context.guid(request.host, name, String(versions.length)).replace(/-/g, ''),
      attributes: {
        enabled: true,
        ...(attributes as Record<string, Json> | undefined),
        created: now,
        updated: now,
        recoveryLevel: 'Recoverable+Purgeable',
      },
    };
    documents.set(`secrets/${name}`, [fresh, ...versions] as unknown as Json, { secret: true });
    return { body: bundle(request, name, fresh, true) };
  }
  const found = version === undefined || version === '' ? versions[0] : versions.find((one) => one.version === version);
  if (version === 'versions') return { body: { value: versions.map((one) => bundle(request, name, one, false)) } };
  if (!found) return refusal(404, 'SecretNotFound', `A secret with (name/id) ${name} was not found in this key vault.`);
  if (request.method === 'PATCH') {
    const { attributes, ...rest } = request.body;
    Object.assign(found, rest, { attributes: { ...found.attributes, ...(attributes as Record<string, Json> | undefined), updated: now } });
    documents.set(`secrets/${name}`, versions as unknown as Json, { secret: true });
  }
  if (request.method === 'DELETE') {
    documents.delete(`secrets/${name}`);
    documents.set(`deletedsecrets/${name}`, versions as unknown as Json, { secret: true });
    return {
      body: {
        ...bundle(request, name, found, false),
        recoveryId: `https://${request.host}/deletedsecrets/${name}`,
        deletedDate: now,
        scheduledPurgeDate: now,
      },
    };
  }
  return { body: bundle(request, name, found, request.method === 'GET') };
}

function deletedSecrets(request: TwinRequest, documents: Documents, name: string | undefined, operation: string | undefined): TwinAnswer {
  if (name === undefined) return { body: { value: [] } };
  const versions = (documents.get(`deletedsecrets/${name}`) ?? []) as unknown as Secret[];
  if (!versions[0]) return refusal(404, 'SecretNotFound', `A secret with (name/id) ${name} was not found in this key vault.`);
  if (request.method === 'DELETE') {
    documents.delete(`deletedsecrets/${name}`);
    return { status: 204 };
  }
  if (operation === 'recover') {
    documents.delete(`deletedsecrets/${name}`);
    documents.set(`secrets/${name}`, versions as unknown as Json, { secret: true });
  }
  return { body: { ...bundle(request, name, versions[0], false), recoveryId: `https://${request.host}/deletedsecrets/${name}` } };
}

/** Certificate contacts are one document. */
function contacts(request: TwinRequest, documents: Documents): TwinAnswer {
  if (request.method === 'PUT') documents.set('contacts', { ...request.body, id: `https://${request.host}/certificates/contacts` });
  const found = documents.get('contacts');
  if (!found) return refusal(404, 'ContactsNotFound', 'Contacts not found in the vault.');
  if (request.method === 'DELETE') documents.delete('contacts');
  return { body: found as object };
}

function handle(request: TwinRequest, context: ServiceContext): TwinAnswer | undefined {
  const vault = context.ofType('Microsoft.KeyVault/vaults').find(({ name }) => name.toLowerCase() === request.parameters.name);
  if (!vault) return undefined;
  if (request.headers.authorization === undefined) {
    const challenge = `Bearer authorization="https://login.microsoftonline.com/${context.tenantId}", resource="https://vault.azure.net"`;
    return refusal(401, 'Unauthorized', 'AKV10000: Request is missing a Bearer or PoP token.', { 'www-authenticate': challenge });
  }
  const documents = context.documents(`${vault.id}/objects`);
  const [collection, name, version] = request.path.split('/').filter(Boolean);
  if (collection === undefined) return refusal(404, 'NotFound', 'Not found.');
  if (collection === 'certificates' && name === 'contacts') return contacts(request, documents);
  if (collection === 'secrets') return secrets(request, context, documents, name, version);
  if (collection === 'deletedsecrets') return deletedSecrets(request, documents, name, version);
  if (collection === 'keys') return keys(request, context, documents, name, version);
  if (collection === 'deletedkeys') return deletedKeys(request, context, documents, name, version);
  if (request.method === 'GET' && name === undefined) return { body: { value: [] } };
  return refusal(
    404,
    `${collection.replace(/s$/, '').replace(/^./, (letter) => letter.toUpperCase())}NotFound`,
    `${name} was not found in this key vault.`,
  );
}

/** A vault's own host: whether it answers at all, contacts, secrets, keys. Certificates are always missing. */
export const vaultDataPlane = defineService({
  armType: 'Microsoft.KeyVault/vaults',
  dataPlanes: [{ host: '*.vault.azure.net', handle }],
});

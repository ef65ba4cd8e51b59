import { createECDH } from 'node:crypto';
import type { Json } from '../../../arm/resource';
import type { Documents, ServiceContext, TwinAnswer, TwinRequest } from '../../service';

/** Only the public half: nothing is ever signed or wrapped here. */
type PublicKey = Record<string, Json>;

interface Key {
  key: PublicKey;
  version: string;
  tags?: Json;
  attributes: Record<string, Json>;
}

/** Names of curves in Key Vault and in OpenSSL. */
const CURVES: Readonly<Record<string, string>> = {
  'P-256': 'prime256v1',
  'P-256K': 'secp256k1',
  'P-384': 'secp384r1',
  'P-521': 'secp521r1',
};

const OPERATIONS = ['encrypt', 'decrypt', 'sign', 'verify', 'wrapKey', 'unwrapKey'];

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

/** A modulus as long as asked for; its first bit is set, and it is odd. */
function rsaKey(seed: string, size: number, context: ServiceContext): PublicKey {
  const modulus = Buffer.from(context.key(seed, size / 8), 'base64');
  modulus[0]! |= 0x80;
  modulus[modulus.length - 1]! |= 1;
  return { n: modulus.toString('base64url'), e: 'AQAB' };
}

/** A point that lies on the curve: clients check. */
function curveKey(seed: string, curve: string, context: ServiceContext): PublicKey {
  const pair = createECDH(CURVES[curve] ?? CURVES['P-256']!);
  pair.setPrivateKey(Buffer.from(context.key(seed, 32), 'base64'));
  const point = pair.getPublicKey().subarray(1);
  const half = point.length / 2;
  return { crv: curve, x: point.subarray(0, half).toString('base64url'), y: point.subarray(half).toString('base64url') };
}

function bundle(request: TwinRequest, name: string, { key, version, ...rest }: Key): object {
  return { key: { kid: `https://${request.host}/keys/${name}/${version}`, ...key }, ...rest };
}

function listed(request: TwinRequest, name: string, { version, attributes, tags }: Key, withVersion: boolean): object {
  return {
    kid: `https://${request.host}/keys/${name}${withVersion ? `/${version}` : ''}`,
    attributes,
    ...(tags !== undefined && { tags }),
  };
}

/** Newest first. */
function versionsOf(documents: Documents, name: string): Key[] {
  return (documents.get(`keys/${name}`) ?? []) as unknown as Key[];
}

function create(request: TwinRequest, context: ServiceContext, documents: Documents, name: string): TwinAnswer {
  const versions = versionsOf(documents, name);
  const { kty = 'RSA', key_size: size, crv, key_ops: operations, attributes, tags, key: imported } = request.body;
  const version = context.guid(request.host, 'keys', name, String(versions.length)).replace(/-/g, '');
  const seed = `${request.host}/keys/${name}/${version}`;
  const made = String(kty).startsWith('EC')
    ? curveKey(seed, String(crv ?? 'P-256'), context)
    : rsaKey(seed, typeof size === 'number' ? size : 2048, context);
  const now = seconds(context.now());
  const fresh: Key = {
    key: { kty: kty as Json, key_ops: (operations as Json | undefined) ?? OPERATIONS, ...made, ...publicPartOf(imported) },
    version,
    ...(tags !== undefined && { tags: tags as Json }),
    attributes: {
      enabled: true,
      ...(attributes as Record<string, Json> | undefined),
      created: now,
      updated: now,
      recoveryLevel: 'Recoverable+Purgeable',
    },
  };
  documents.set(`keys/${name}`, [fresh, ...versions] as unknown as Json);
  return { body: bundle(request, name, fresh) };
}

/** What may be kept of a key that is imported. */
function publicPartOf(imported: unknown): PublicKey {
  const names = ['kty', 'key_ops', 'n', 'e', 'crv', 'x', 'y'];
  return Object.fromEntries(Object.entries((imported ?? {}) as PublicKey).filter(([name]) => names.includes(name)));
}

/** Until one is set, a key's policy tells of its end thirty days ahead. */
function rotationPolicy(request: TwinRequest, documents: Documents, name: string): TwinAnswer {
  const id = `https://${request.host}/keys/${name}/rotationpolicy`;
  if (request.method === 'PUT') documents.set(`rotationpolicies/${name}`, { ...request.body, id } as Json);
  const unset = { id, lifetimeActions: [{ trigger: { timeBeforeExpiry: 'P30D' }, action: { type: 'Notify' } }], attributes: {} };
  return { body: (documents.get(`rotationpolicies/${name}`) as object | undefined) ?? unset };
}

const missing = (name: string): TwinAnswer => ({
  status: 404,
  body: { error: { code: 'KeyNotFound', message: `A key with (name/id) ${name} was not found in this key vault.` } },
});

/** `keys`, `keys/NAME`, `keys/NAME/create`, `keys/NAME/VERSION` … https://learn.microsoft.com/rest/api/keyvault/keys */
export function keys(request: TwinRequest, context: ServiceContext, documents: Documents, name?: string, part?: string): TwinAnswer {
  if (name === undefined) {
    const names = documents.entries().flatMap(([key]) => (key.startsWith('keys/') ? [key.slice(5)] : []));
    return { body: { value: names.map((one) => listed(request, one, versionsOf(documents, one)[0]!, false)) } };
  }
  if ((request.method === 'POST' && part === 'create') || request.method === 'PUT') {
    if (part !== 'rotationpolicy') return create(request, context, documents, name);
  }
  const versions = versionsOf(documents, name);
  if (versions[0] === undefined) return missing(name);
  if (part === 'rotationpolicy') return rotationPolicy(request, documents, name);
  if (part === 'rotate') return create({ ...request, body: versions[0].key as never }, context, documents, name);
  if (part === 'versions') return { body: { value: versions.map((one) => listed(request, name, one, true)) } };
  if (request.method === 'DELETE') {
    documents.delete(`keys/${name}`);
    documents.set(`deletedkeys/${name}`, versions as unknown as Json);
    return { body: deleted(request, context, name, versions[0]) };
  }
  const found = part === undefined ? versions[0] : versions.find(({ version }) => version === part);
  if (!found) return missing(`${name}/${part}`);
  if (request.method === 'PATCH') {
    const { key_ops: operations, attributes, tags } = request.body;
    if (operations !== undefined) found.key.key_ops = operations as Json;
    if (tags !== undefined) found.tags = tags as Json;
    Object.assign(found.attributes, attributes, { updated: seconds(context.now()) });
    documents.set(`keys/${name}`, versions as unknown as Json);
  }
  return { body: bundle(request, name, found) };
}

function deleted(request: TwinRequest, context: ServiceContext, name: string, newest: Key): object {
  const now = seconds(context.now());
  const recoveryId = `https://${request.host}/deletedkeys/${name}`;
  return { ...bundle(request, name, newest), recoveryId, deletedDate: now, scheduledPurgeDate: now };
}

/** A deleted key can be read, recovered and purged. */
export function deletedKeys(request: TwinRequest, context: ServiceContext, documents: Documents, name?: string, part?: string): TwinAnswer {
  if (name === undefined) return { body: { value: [] } };
  const versions = (documents.get(`deletedkeys/${name}`) ?? []) as unknown as Key[];
  if (versions[0] === undefined) return missing(name);
  if (request.method === 'DELETE' || part === 'recover') documents.delete(`deletedkeys/${name}`);
  if (request.method === 'DELETE') return { status: 204 };
  if (part !== 'recover') return { body: deleted(request, context, name, versions[0]) };
  documents.set(`keys/${name}`, versions as unknown as Json);
  return { body: bundle(request, name, versions[0]) };
}

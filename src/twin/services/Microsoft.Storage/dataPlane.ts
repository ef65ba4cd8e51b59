import type { ArmResource } from '../../../arm/resource';
import type { Json } from '../../../arm/resource';
import { defineService } from '../../service';
import type { ServiceContext, TwinAnswer, TwinRequest } from '../../service';

/** What a service of a storage account keeps: as which ARM child its items appear, and which header carries their settings. */
interface ItemKind {
  service: 'blob' | 'file' | 'queue';
  /** ARM path of the collection below the account. */
  collection: string;
  toProperties: (request: TwinRequest) => Record<string, Json>;
  toHeaders: (item: ArmResource) => Record<string, string>;
}

const METADATA = 'x-ms-meta-';

function header(request: TwinRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function metadataOf(request: TwinRequest): Record<string, string> {
  const pairs = Object.keys(request.headers).filter((name) => name.startsWith(METADATA));
  return Object.fromEntries(pairs.map((name) => [name.slice(METADATA.length), header(request, name) ?? '']));
}

function metadataHeaders(item: ArmResource): Record<string, string> {
  const metadata = (item.properties.metadata ?? {}) as Record<string, string>;
  return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`${METADATA}${name}`, value]));
}

const ACCESS: Record<string, string> = { container: 'Container', blob: 'Blob' };

const KINDS: readonly ItemKind[] = [
  {
    service: 'blob',
    collection: 'blobServices/default/containers',
    toProperties: (request) => ({
      publicAccess: ACCESS[header(request, 'x-ms-blob-public-access') ?? ''] ?? 'None',
      ...(header(request, 'x-ms-default-encryption-scope') && {
        defaultEncryptionScope: header(request, 'x-ms-default-encryption-scope')!,
      }),
      denyEncryptionScopeOverride: header(request, 'x-ms-deny-encryption-scope-override') === 'true',
    }),
    toHeaders: ({ properties }) => ({
      'x-ms-default-encryption-scope': properties.defaultEncryptionScope ?? '$account-encryption-key',
      'x-ms-deny-encryption-scope-override': String(properties.denyEncryptionScopeOverride ?? false),
      'x-ms-has-immutability-policy': String(properties.hasImmutabilityPolicy ?? false),
      'x-ms-has-legal-hold': String(properties.hasLegalHold ?? false),
      'x-ms-lease-state': 'available',
      'x-ms-lease-status': 'unlocked',
      ...(properties.publicAccess !== 'None' && { 'x-ms-blob-public-access': String(properties.publicAccess).toLowerCase() }),
    }),
  },
  {
    service: 'file',
    collection: 'fileServices/default/shares',
    toProperties: (request) => ({
      ...(header(request, 'x-ms-share-quota') && { shareQuota: Number(header(request, 'x-ms-share-quota')) }),
      ...(header(request, 'x-ms-access-tier') && { accessTier: header(request, 'x-ms-access-tier')! }),
      ...(header(request, 'x-ms-enabled-protocols') && { enabledProtocols: header(request, 'x-ms-enabled-protocols')! }),
    }),
    toHeaders: ({ properties }) => ({
      'x-ms-share-quota': String(properties.shareQuota ?? 5120),
      'x-ms-access-tier': properties.accessTier ?? 'TransactionOptimized',
      'x-ms-enabled-protocols': properties.enabledProtocols ?? 'SMB',
    }),
  },
  { service: 'queue', collection: 'queueServices/default/queues', toProperties: () => ({}), toHeaders: () => ({}) },
];

const XML = { 'content-type': 'application/xml' };

/** Service properties nobody has set, as each service words them. https://learn.microsoft.com/rest/api/storageservices */
function defaultServiceProperties(service: string): string {
  const off = '<RetentionPolicy><Enabled>false</Enabled></RetentionPolicy>';
  const metrics = (name: string): string => `<${name}><Version>1.0</Version><Enabled>false</Enabled>${off}</${name}>`;
  const logging = `<Logging><Version>1.0</Version><Read>false</Read><Write>false</Write><Delete>false</Delete>${off}</Logging>`;
  const web =
    service === 'blob'
      ? '<DeleteRetentionPolicy><Enabled>false</Enabled></DeleteRetentionPolicy><StaticWebsite><Enabled>false</Enabled></StaticWebsite>'
      : '';
  const log = service === 'file' ? '' : logging;
  return `<?xml version="1.0" encoding="utf-8"?><StorageServiceProperties>${log}${metrics('HourMetrics')}${metrics('MinuteMetrics')}<Cors/>${web}</StorageServiceProperties>`;
}

function refusal(status: number, code: string, message: string): TwinAnswer {
  return {
    status,
    headers: { ...XML, 'x-ms-error-code': code },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}

function serviceProperties(request: TwinRequest, context: ServiceContext, service: string): TwinAnswer {
  const documents = context.documents(request.host);
  if (request.method === 'PUT') {
    documents.set('properties', request.raw.toString('utf8'));
    return { status: 202 };
  }
  return { headers: XML, body: String(documents.get('properties') ?? defaultServiceProperties(service)) };
}

/** Access policies of a container, share or queue: a document that is kept as sent. */
function accessPolicy(request: TwinRequest, context: ServiceContext, id: string, kind: ItemKind): TwinAnswer {
  const documents = context.documents(id);
  if (request.method === 'PUT') {
    documents.set('acl', request.raw.toString('utf8'));
    if (kind.service === 'blob')
      context.put({ ...context.get(id)!, properties: { ...context.get(id)!.properties, ...kind.toProperties(request) } });
    return { status: kind.service === 'queue' ? 204 : 200 };
  }
  const empty = '<?xml version="1.0" encoding="utf-8"?><SignedIdentifiers/>';
  return { headers: { ...XML, ...kind.toHeaders(context.get(id)!) }, body: String(documents.get('acl') || empty) };
}

function item(request: TwinRequest, context: ServiceContext, account: ArmResource, kind: ItemKind): TwinAnswer | undefined {
  const [name, ...rest] = request.path.split('/').filter(Boolean);
  if (!name || rest.length > 0) return undefined;
  const id = `${account.id}/${kind.collection}/${name}`;
  const existing = context.get(id);
  const comp = request.query.get('comp');
  if (request.method === 'PUT' && comp === undefined) {
    if (existing)
      return kind.service === 'queue'
        ? { status: 204 }
        : refusal(409, `${kind.service === 'blob' ? 'Container' : 'Share'}AlreadyExists`, 'It exists already.');
    context.put({ id, properties: { ...kind.toProperties(request), metadata: metadataOf(request) } });
    return { status: 201 };
  }
  if (!existing)
    return refusal(404, { blob: 'ContainerNotFound', file: 'ShareNotFound', queue: 'QueueNotFound' }[kind.service], 'It does not exist.');
  if (comp === 'acl') return accessPolicy(request, context, id, kind);
  if (request.method === 'DELETE') {
    context.remove(id);
    return { status: kind.service === 'queue' ? 204 : 202 };
  }
  if (request.method === 'PUT') {
    const change = comp === 'metadata' ? { metadata: metadataOf(request) } : kind.toProperties(request);
    context.put({ ...existing, properties: { ...existing.properties, ...change } });
    return { status: kind.service === 'queue' ? 204 : 200 };
  }
  return { headers: { ...kind.toHeaders(existing), ...metadataHeaders(existing) } };
}

function accountOf(request: TwinRequest, context: ServiceContext): ArmResource | undefined {
  const name = request.parameters.name?.replace(/-secondary$/, '');
  return context.ofType('Microsoft.Storage/storageAccounts').find((account) => account.name.toLowerCase() === name);
}

const isServiceProperties = (request: TwinRequest): boolean => request.path === '/' && request.query.get('comp') === 'properties';

/** `Tables` speaks OData. https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api */
function tables(request: TwinRequest, context: ServiceContext): TwinAnswer | undefined {
  const account = accountOf(request, context);
  if (!account) return undefined;
  if (isServiceProperties(request)) return serviceProperties(request, context, 'table');
  const collection = `${account.id}/tableServices/default/tables`;
  if (request.method === 'POST' && request.path === '/Tables') {
    const name = String(request.body.TableName);
    if (context.get(`${collection}/${name}`))
      return { status: 409, body: { 'odata.error': { code: 'TableAlreadyExists', message: { value: 'The table exists already.' } } } };
    context.put({ id: `${collection}/${name}`, properties: { tableName: name } });
    return { status: 204 };
  }
  const name = /^\/(?:Tables\('([^']+)'\)|([^/()]+))$/i.exec(request.path)?.slice(1).find(Boolean);
  const id = `${collection}/${name}`;
  if (!name || !context.get(id))
    return { status: 404, body: { 'odata.error': { code: 'ResourceNotFound', message: { value: 'The table does not exist.' } } } };
  if (request.query.get('comp') === 'acl') return accessPolicy(request, context, id, KINDS[2]!);
  if (request.method === 'DELETE') {
    context.remove(id);
    return { status: 204 };
  }
  return { body: { TableName: name } };
}

/** Service properties, containers, shares, queues and tables under their own host names; items are the ARM children. */
export const storageDataPlane = defineService({
  armType: 'Microsoft.Storage/storageAccounts',
  dataPlanes: [
    ...KINDS.map((kind) => ({
      host: `*.${kind.service}.core.windows.net`,
      handle: (request: TwinRequest, context: ServiceContext): TwinAnswer | undefined => {
        const account = accountOf(request, context);
        if (!account) return undefined;
        return isServiceProperties(request) ? serviceProperties(request, context, kind.service) : item(request, context, account, kind);
      },
    })),
    { host: '*.table.core.windows.net', handle: tables },
  ],
});

import type { ArmResource } from '../../arm/resource';
import { unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';

interface DeliveryProperty {
  name?: string;
  properties?: { isSecret?: boolean; sourceField?: string; value?: string };
  type?: string;
}

interface Destination {
  endpointType?: string;
  properties?: {
    azureActiveDirectoryApplicationIdOrUri?: string;
    azureActiveDirectoryTenantId?: string;
    deliveryAttributeMappings?: DeliveryProperty[] | null;
    endpointBaseUrl?: string;
    maxEventsPerBatch?: number;
    preferredBatchSizeInKilobytes?: number;
    queueMessageTimeToLiveInSeconds?: number;
    queueName?: string;
    resourceId?: string;
  };
}

interface DeadLetterDestination {
  endpointType?: string;
  properties?: { blobContainerName?: string; resourceId?: string };
}

interface Identity {
  type?: string;
  userAssignedIdentity?: string;
}

interface AdvancedFilter {
  key?: string;
  operatorType?: string;
  value?: boolean | number;
  values?: (string | number | number[])[];
}

/** No mapper: an event subscription, of a system topic or of anything else. */
export interface EventSubscription extends ArmResource {
  properties: {
    deadLetterDestination?: DeadLetterDestination | null;
    deadLetterWithResourceIdentity?: { deadLetterDestination?: DeadLetterDestination; identity?: Identity } | null;
    deliveryWithResourceIdentity?: { destination?: Destination; identity?: Identity } | null;
    destination?: Destination | null;
    eventDeliverySchema?: string;
    expirationTimeUtc?: string | null;
    filter?: {
      advancedFilters?: AdvancedFilter[] | null;
      enableAdvancedFilteringOnArrays?: boolean;
      includedEventTypes?: string[] | null;
      isSubjectCaseSensitive?: boolean;
      subjectBeginsWith?: string;
      subjectEndsWith?: string;
    };
    labels?: string[] | null;
    retryPolicy?: { eventTimeToLiveInMinutes?: number; maxDeliveryAttempts?: number };
  };
}

export const SUBSCRIPTION_IGNORED = [
  '/location',
  'destination.properties.endpointUrl',
  'destination.properties.minimumTlsVersionAllowed',
  'deadLetterDestination.endpointType',
  'deadLetterWithResourceIdentity.deadLetterDestination.endpointType',
  'deliveryWithResourceIdentity.destination.properties.endpointUrl',
  'deliveryWithResourceIdentity.destination.properties.minimumTlsVersionAllowed',
  // Says again what it is a subscription of.
  'topic',
] as const;

const destinationOf = ({ properties: p }: EventSubscription): Destination | undefined =>
  p.deliveryWithResourceIdentity?.destination ?? p.destination ?? undefined;

const KNOWN_DESTINATIONS = [
  'AzureFunction',
  'EventHub',
  'HybridConnection',
  'ServiceBusQueue',
  'ServiceBusTopic',
  'StorageQueue',
  'WebHook',
];

/** False for destinations that the provider has no argument for. */
export const hasKnownDestination = (subscription: EventSubscription): boolean =>
  KNOWN_DESTINATIONS.includes(destinationOf(subscription)?.endpointType ?? '');

/** Azure tells the address up to its query string, which often holds a key. */
function webhookOf({ name }: EventSubscription, base: string): string {
  const why = `What follows ${base} in the address that the event subscription ${name} calls: a question mark, and often a key.`;
  return base + secret('webhookQuery', why);
}

function endpointOf(subscription: EventSubscription) {
  const { endpointType, properties: p = {} } = destinationOf(subscription) ?? {};
  const batches = {
    maxEventsPerBatch: p.maxEventsPerBatch || undefined,
    preferredBatchSizeInKilobytes: p.preferredBatchSizeInKilobytes || undefined,
  };
  const resourceId = p.resourceId ?? '';
  switch (endpointType) {
    case 'AzureFunction':
      return { azureFunctionEndpoint: { functionId: resourceId, ...batches } };
    case 'EventHub':
      return { eventhubEndpointId: resourceId };
    case 'HybridConnection':
      return { hybridConnectionEndpointId: resourceId };
    case 'ServiceBusQueue':
      return { serviceBusQueueEndpointId: resourceId };
    case 'ServiceBusTopic':
      return { serviceBusTopicEndpointId: resourceId };
    case 'StorageQueue':
      return {
        storageQueueEndpoint: {
          queueName: p.queueName ?? '',
          storageAccountId: resourceId,
          queueMessageTimeToLiveInSeconds: p.queueMessageTimeToLiveInSeconds || undefined,
        },
      };
    default:
      return {
        webhookEndpoint: {
          url: webhookOf(subscription, p.endpointBaseUrl ?? 'https://'),
          activeDirectoryAppIdOrUri: unlessBlank(p.azureActiveDirectoryApplicationIdOrUri),
          activeDirectoryTenantId: unlessBlank(p.azureActiveDirectoryTenantId),
          ...batches,
        },
      };
  }
}

function deliveryPropertiesOf(subscription: EventSubscription) {
  return destinationOf(subscription)?.properties?.deliveryAttributeMappings?.map(({ name = '', properties: p, type }) =>
    type === 'Dynamic'
      ? { headerName: name, type, sourceField: unlessBlank(p?.sourceField) }
      : {
          headerName: name,
          type: 'Static',
          secret: p?.isSecret || undefined,
          value: p?.isSecret
            ? secret(name, `Header ${name} of what the event subscription ${subscription.name} delivers.`)
            : unlessBlank(p?.value),
        },
  );
}

function identityOf(identity: Identity | undefined) {
  if (!identity?.type || identity.type.toLowerCase() === 'none') return undefined;
  return { type: identity.type, userAssignedIdentity: unlessBlank(identity.userAssignedIdentity) };
}

function filtersOf(filters: readonly AdvancedFilter[]) {
  const of = (operator: string) => filters.filter(({ operatorType }) => operatorType === operator);
  const keyOf = ({ key = '' }: AdvancedFilter) => ({ key });
  const keys = (operator: string) => unlessEmpty(of(operator).map(keyOf));
  const numbers = (operator: string) => unlessEmpty(of(operator).map((filter) => ({ ...keyOf(filter), value: Number(filter.value) })));
  const lists = <T>(operator: string) =>
    unlessEmpty(of(operator).map((filter) => ({ ...keyOf(filter), values: [...((filter.values ?? []) as T[])] })));
  return {
    boolEquals: unlessEmpty(of('BoolEquals').map((filter) => ({ ...keyOf(filter), value: Boolean(filter.value) }))),
    isNotNull: keys('IsNotNull'),
    isNullOrUndefined: keys('IsNullOrUndefined'),
    numberGreaterThan: numbers('NumberGreaterThan'),
    numberGreaterThanOrEquals: numbers('NumberGreaterThanOrEquals'),
    numberIn: lists<number>('NumberIn'),
    numberInRange: lists<number[]>('NumberInRange'),
    numberLessThan: numbers('NumberLessThan'),
    numberLessThanOrEquals: numbers('NumberLessThanOrEquals'),
    numberNotIn: lists<number>('NumberNotIn'),
    numberNotInRange: lists<number[]>('NumberNotInRange'),
    stringBeginsWith: lists<string>('StringBeginsWith'),
    stringContains: lists<string>('StringContains'),
    stringEndsWith: lists<string>('StringEndsWith'),
    stringIn: lists<string>('StringIn'),
    stringNotBeginsWith: lists<string>('StringNotBeginsWith'),
    stringNotContains: lists<string>('StringNotContains'),
    stringNotEndsWith: lists<string>('StringNotEndsWith'),
    stringNotIn: lists<string>('StringNotIn'),
  };
}

/** The provider reads a subject filter unless both of its texts are there and empty. */
function subjectFilterOf({ properties: { filter } }: EventSubscription) {
  if (!filter || (filter.subjectBeginsWith === '' && filter.subjectEndsWith === '')) return undefined;
  const texts = { subjectBeginsWith: unlessBlank(filter.subjectBeginsWith), subjectEndsWith: unlessBlank(filter.subjectEndsWith) };
  const isBare = texts.subjectBeginsWith === undefined && texts.subjectEndsWith === undefined;
  return { ...texts, caseSensitive: filter.isSubjectCaseSensitive ? true : isBare ? false : undefined };
}

/** What all event subscriptions have, less what they are subscriptions of. */
export function subscriptionOf(subscription: EventSubscription) {
  const { properties: p } = subscription;
  const deadLetters = p.deadLetterWithResourceIdentity?.deadLetterDestination ?? p.deadLetterDestination;
  const retry = p.retryPolicy;
  const isOwnRetry = retry && (retry.maxDeliveryAttempts !== 30 || retry.eventTimeToLiveInMinutes !== 1440);
  return {
    advancedFilter: p.filter?.advancedFilters?.length ? filtersOf(p.filter.advancedFilters) : undefined,
    advancedFilteringOnArraysEnabled: p.filter?.enableAdvancedFilteringOnArrays || undefined,
    ...endpointOf(subscription),
    deadLetterIdentity: identityOf(p.deadLetterWithResourceIdentity?.identity),
    deliveryIdentity: identityOf(p.deliveryWithResourceIdentity?.identity),
    deliveryProperty: unlessEmpty(deliveryPropertiesOf(subscription)),
    eventDeliverySchema: unlessDefault(p.eventDeliverySchema, 'EventGridSchema'),
    expirationTimeUtc: unlessBlank(p.expirationTimeUtc?.replace(/\.\d+/, '')),
    includedEventTypes: unlessEmpty(p.filter?.includedEventTypes),
    labels: unlessEmpty(p.labels),
    retryPolicy: isOwnRetry
      ? { eventTimeToLive: retry.eventTimeToLiveInMinutes ?? 1440, maxDeliveryAttempts: retry.maxDeliveryAttempts ?? 30 }
      : undefined,
    storageBlobDeadLetterDestination: deadLetters?.properties && {
      storageAccountId: deadLetters.properties.resourceId ?? '',
      storageBlobContainerName: deadLetters.properties.blobContainerName ?? '',
    },
    subjectFilter: subjectFilterOf(subscription),
  };
}

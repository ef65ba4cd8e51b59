import type { ArmResource } from '../../arm/resource';
import { block, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Field {
  defaultValue?: string;
  sourceField?: string;
}

/** No mapper: what topics and domains have in common. */
export interface TopicProperties {
  disableLocalAuth?: boolean;
  endpoint?: string;
  inboundIpRules?: { action?: string; ipMask?: string }[] | null;
  inputSchema?: string;
  inputSchemaMapping?: {
    properties?: { dataVersion?: Field; eventTime?: Field; eventType?: Field; id?: Field; subject?: Field; topic?: Field };
  } | null;
  publicNetworkAccess?: string;
}

/** Read-only, or with no place in the provider. */
export const TOPIC_IGNORED = [
  'dataResidencyBoundary',
  'encryption',
  'endpoint',
  'eventTypeInfo',
  'inputSchemaMapping.inputSchemaMappingType',
  'metricResourceId',
  'minimumTlsVersionAllowed',
  'privateEndpointConnections',
  '/extendedLocation',
  '/kind',
  '/sku',
] as const;

/** `inbound_ip_rule` of anything that takes events. */
export const ipRulesOf = (rules: { action?: string; ipMask?: string }[] | null | undefined) =>
  unlessEmpty(rules?.map(({ action, ipMask }) => ({ ipMask: ipMask ?? '', action: unlessDefault(action, 'Allow') })));

function mappingOf(p: TopicProperties) {
  const fields = p.inputSchemaMapping?.properties;
  if (!fields) return {};
  return {
    inputMappingDefaultValues: block({
      dataVersion: unlessBlank(fields.dataVersion?.defaultValue),
      eventType: unlessBlank(fields.eventType?.defaultValue),
      subject: unlessBlank(fields.subject?.defaultValue),
    }),
    inputMappingFields: block({
      dataVersion: unlessBlank(fields.dataVersion?.sourceField),
      eventTime: unlessBlank(fields.eventTime?.sourceField),
      eventType: unlessBlank(fields.eventType?.sourceField),
      id: unlessBlank(fields.id?.sourceField),
      subject: unlessBlank(fields.subject?.sourceField),
      topic: unlessBlank(fields.topic?.sourceField),
    }),
  };
}

/** Configuration that topics and domains have in common. */
export function topicOf(p: TopicProperties) {
  return {
    inboundIpRule: ipRulesOf(p.inboundIpRules),
    inputSchema: unlessDefault(p.inputSchema, 'EventGridSchema'),
    ...mappingOf(p),
    localAuthEnabled: p.disableLocalAuth ? false : undefined,
    publicNetworkAccessEnabled: p.publicNetworkAccess === 'Disabled' ? false : undefined,
  };
}

/** The address that events are published to. */
export const topicExports = ({ properties }: ArmResource & { properties: TopicProperties }) => ({ endpoint: properties.endpoint });

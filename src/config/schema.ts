import { DISPOSITIONS } from './move';

const GUID = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';
/** As ARM writes regions: lower case, digits at the end for the second ones (`eastus2`, `usgovvirginia`, `chinanorth3`). */
const REGION = '^[a-z][a-z0-9]{2,39}$';
/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules: letters, digits, `_-.()`, no dot last. */
const GROUP = '^[\\p{L}\\p{N}_\\-.()]{0,89}[\\p{L}\\p{N}_\\-()]$';

const ZONES = ['1', '2', '3'];
const ZONE = `^[${ZONES.join('')}]$`;

/** In words, for messages: what a pattern of the schema wants. */
export const PATTERN_WORDS: Readonly<Record<string, string>> = {
  [GUID]: 'a subscription id like 00000000-0000-0000-0000-000000000000',
  [REGION]: 'a region name as ARM writes it, like westeurope',
  [GROUP]: 'a resource group name: up to 90 letters, digits, underscores, hyphens, dots (not last) and parentheses',
  [ZONE]: `an availability zone: ${ZONES.join(', ')}`,
};

const region = { type: 'string', pattern: REGION };
const subscriptionId = { type: 'string', pattern: GUID };
const text = { type: 'string', minLength: 1 };

function object(properties: Record<string, object>, required: string[] = []): object {
  return { type: 'object', additionalProperties: false, required, properties };
}

/** JSON Schema of move.yaml. What relates several keys to one another is in checks.ts. */
export const moveSchema = object(
  {
    subscriptionId,
    source: object({ region, resourceGroups: { type: 'array', items: { type: 'string', pattern: GROUP }, uniqueItems: true } }, ['region']),
    destination: object({ region, subscriptionId }, ['region']),
    names: object({
      resourceGroups: text,
      global: text,
      overrides: { type: 'object', additionalProperties: text },
    }),
    // YAML reads an unquoted 2 as a number; both are taken.
    zones: { type: 'object', propertyNames: { pattern: ZONE }, additionalProperties: { enum: [...ZONES, ...ZONES.map(Number), null] } },
    addresses: { type: 'array', items: object({ source: text, destination: text }, ['source', 'destination']) },
    dispositions: {
      type: 'array',
      items: object(
        {
          resource: text,
          type: text,
          group: { type: 'string', pattern: GROUP },
          disposition: { enum: [...DISPOSITIONS] },
          reason: text,
          existing: text,
        },
        ['disposition'],
      ),
    },
    stacks: object({ layout: { enum: ['auto', 'group', 'single'] }, maximum: { type: 'integer', minimum: 1 } }),
    plainSettings: { type: 'array', items: text },
    library: { enum: ['cdktf', 'cdktn'] },
  },
  ['subscriptionId', 'source', 'destination'],
);

/** True when `text` is a GUID, as subscription ids are. */
export function isSubscriptionId(value: string): boolean {
  return new RegExp(GUID).test(value);
}

/** True when `text` looks like a region; whether Azure has it, only Azure knows. */
export function isRegionName(value: string): boolean {
  return new RegExp(REGION).test(value);
}

/** True when `text` may be the name of a resource group. */
export function isResourceGroupName(value: string): boolean {
  return new RegExp(GROUP, 'u').test(value);
}

import { DATA_STRATEGY_NAMES } from './data-strategies';
import { DISPOSITIONS, STATE_BACKENDS } from './move';

const GUID = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';
/** As ARM writes regions: lower case, digits at the end for the second ones (`eastus2`, `usgovvirginia`, `chinanorth3`). */
const REGION = '^[a-z][a-z0-9]{2,39}$';
/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules: letters, digits, `_-.()`, no dot last. */
const GROUP = '^[\\p{L}\\p{N}_\\-.()]{0,89}[\\p{L}\\p{N}_\\-()]$';

/** The same page: storage accounts, and containers in them. */
const STORAGE_ACCOUNT = '^[a-z0-9]{3,24}$';
const CONTAINER = '^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$';
/** Folders of blobs: no slash first or last, so that a key is one name in every tool. */
const STATE_PREFIX = '^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$';

const ZONES = ['1', '2', '3'];
const ZONE = `^[${ZONES.join('')}]$`;

/** In words, for messages: what a pattern of the schema wants. */
export const PATTERN_WORDS: Readonly<Record<string, string>> = {
  [GUID]: 'a subscription id like 00000000-0000-0000-0000-000000000000',
  [REGION]: 'a region name as ARM writes it, like westeurope',
  [GROUP]: 'a resource group name: up to 90 letters, digits, underscores, hyphens, dots (not last) and parentheses',
  [ZONE]: `an availability zone: ${ZONES.join(', ')}`,
  [STORAGE_ACCOUNT]: 'the name of a storage account: 3 to 24 lower-case letters and digits',
  [CONTAINER]: 'the name of a blob container: 3 to 63 lower-case letters and digits, single hyphens between them',
  [STATE_PREFIX]: 'folders like moves/weu-neu: letters, digits, dots, hyphens and underscores, no slash first or last',
};

const region = { type: 'string', pattern: REGION };
const subscriptionId = { type: 'string', pattern: GUID };
const text = { type: 'string', minLength: 1 };
const selector = { resource: text, type: text, group: { type: 'string', pattern: GROUP } };

function object(properties: Record<string, object>, required: string[] = [], more: object = {}): object {
  return { type: 'object', additionalProperties: false, required, properties, ...more };
}

/** JSON Schema of move.yaml. What relates several keys to one another is in checks.ts. */
export const moveSchema = object(
  {
    subscriptionId,
    source: object({ region, resourceGroups: { type: 'array', items: { type: 'string', pattern: GROUP }, uniqueItems: true } }, ['region']),
    destination: object({ region, subscriptionId }, ['region']),
    secondaryRegion: region,
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
          ...selector,
          disposition: { enum: [...DISPOSITIONS] },
          reason: text,
          existing: text,
        },
        ['disposition'],
      ),
    },
    data: {
      type: 'array',
      items: object({ ...selector, strategy: { enum: [...DATA_STRATEGY_NAMES] }, reason: text, round: { type: 'integer', minimum: 1 } }, [
        'strategy',
      ]),
    },
    accepted: {
      type: 'array',
      items: object({ resource: text, type: text, property: text, reason: text }, ['reason']),
    },
    stacks: object({ layout: { enum: ['auto', 'group', 'single'] }, maximum: { type: 'integer', minimum: 1 } }),
    plainSettings: { type: 'array', items: text },
    state: object(
      {
        backend: { enum: [...STATE_BACKENDS] },
        resourceGroup: { type: 'string', pattern: GROUP },
        storageAccount: { type: 'string', pattern: STORAGE_ACCOUNT },
        container: { type: 'string', pattern: CONTAINER },
        subscriptionId,
        prefix: { type: 'string', pattern: STATE_PREFIX },
      },
      ['backend'],
      // With local the other keys may wait for the day on which they are needed.
      {
        if: { properties: { backend: { const: 'azurerm' } }, required: ['backend'] },
        then: { required: ['resourceGroup', 'storageAccount', 'container'] },
      },
    ),
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

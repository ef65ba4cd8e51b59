import type { ArmResource } from '../../arm/resource';
import { block, ownName, parentIdOf, unlessBlank, unlessEmpty } from '../mapper';

interface Criteria {
  absoluteCriteria?: string[] | null;
  daysOfMonth?: { date?: number; isLast?: boolean }[] | null;
  daysOfTheWeek?: string[] | null;
  monthsOfYear?: string[] | null;
  scheduleTimes?: string[] | null;
  weeksOfTheMonth?: string[] | null;
}

interface Lifecycle {
  deleteAfter?: { duration?: string };
  sourceDataStore?: { dataStoreType?: string };
}

interface Rule {
  isDefault?: boolean;
  lifecycles?: Lifecycle[];
  name?: string;
  objectType?: string;
  trigger?: {
    schedule?: { repeatingTimeIntervals?: string[]; timeZone?: string };
    taggingCriteria?: { criteria?: Criteria[] | null; tagInfo?: { tagName?: string }; taggingPriority?: number }[];
  };
}

/** No mapper: a policy of a backup vault, whatever it backs up. */
export interface BackupPolicy extends ArmResource {
  properties: { datasourceTypes?: string[]; policyRules?: Rule[] };
}

/** What follows from the data source, and what the provider has no place for. */
export const POLICY_IGNORED = [
  '/location',
  'datasourceTypes',
  'objectType',
  'policyRules.backupParameters',
  'policyRules.dataStore',
  'policyRules.lifecycles.deleteAfter.objectType',
  'policyRules.lifecycles.sourceDataStore.objectType',
  'policyRules.lifecycles.targetDataStoreCopySettings',
  // Read of all rules but the default one.
  'policyRules.name',
  'policyRules.trigger.objectType',
  'policyRules.trigger.taggingCriteria.criteria.objectType',
  'policyRules.trigger.taggingCriteria.isDefault',
  'policyRules.trigger.taggingCriteria.tagInfo.eTag',
  'policyRules.trigger.taggingCriteria.tagInfo.id',
  'policyRules.trigger.taggingCriteria.tagInfo.tagName',
  'policyRules.trigger.taggingCriteria.taggingPriority',
] as const;

/** True of policies for this type of data source. */
export const isFor =
  (datasourceType: string) =>
  ({ properties: p }: BackupPolicy): boolean =>
    p.datasourceTypes?.[0]?.toLowerCase() === datasourceType.toLowerCase();

const rulesOf = (policy: BackupPolicy): Rule[] => policy.properties.policyRules ?? [];

const triggerOf = (policy: BackupPolicy) =>
  rulesOf(policy).find(({ objectType, trigger }) => objectType === 'AzureBackupRule' && trigger)?.trigger;

const retentionsOf = (policy: BackupPolicy, isDefault: boolean): Rule[] =>
  rulesOf(policy).filter((rule) => rule.objectType === 'AzureRetentionRule' && (rule.isDefault ?? false) === isDefault);

/** False of a policy that keeps backups in another store too. */
export const keepsOnlyIn = (store: string, policy: BackupPolicy): boolean =>
  rulesOf(policy).every(({ lifecycles = [] }) => lifecycles.every(({ sourceDataStore }) => sourceDataStore?.dataStoreType === store));

/** `name` and the vault of a policy. */
export const policyNameOf = (policy: BackupPolicy) => ({ name: ownName(policy), vaultId: parentIdOf(policy) });

/** When backups are made. */
export const scheduleOf = (policy: BackupPolicy) => {
  const schedule = triggerOf(policy)?.schedule;
  return { backupRepeatingTimeIntervals: [...(schedule?.repeatingTimeIntervals ?? [])], timeZone: unlessBlank(schedule?.timeZone) };
};

/** How long backups in the store `store` (of whatever store, without it) are kept by default. */
export function defaultDurationOf(policy: BackupPolicy, store?: string): string | undefined {
  const [lifecycle] = retentionsOf(policy, true)
    .flatMap(({ lifecycles }) => lifecycles?.[0] ?? [])
    .filter(({ sourceDataStore }) => store === undefined || sourceDataStore?.dataStoreType === store);
  return lifecycle?.deleteAfter?.duration;
}

function lifecyclesOf({ lifecycles = [] }: Rule, store?: string) {
  return lifecycles
    .filter(({ sourceDataStore }) => store === undefined || sourceDataStore?.dataStoreType === store)
    .map(({ deleteAfter, sourceDataStore }) => ({
      dataStoreType: sourceDataStore?.dataStoreType ?? '',
      duration: deleteAfter?.duration ?? '',
    }));
}

/** `default_retention_rule`. */
export const defaultRuleOf = (policy: BackupPolicy) => ({ lifeCycle: retentionsOf(policy, true).flatMap((rule) => lifecyclesOf(rule)) });

/** A rule's name, its priority, and which backups it is for. */
function taggedOf(policy: BackupPolicy, { name = '' }: Rule) {
  const tag = triggerOf(policy)?.taggingCriteria?.find(({ tagInfo }) => tagInfo?.tagName?.toLowerCase() === name.toLowerCase());
  const criteria = tag?.criteria?.[0];
  return {
    name,
    priority: tag?.taggingPriority ?? 0,
    criteria: block({
      absoluteCriteria: unlessBlank(criteria?.absoluteCriteria?.[0]),
      daysOfWeek: unlessEmpty(criteria?.daysOfTheWeek),
      monthsOfYear: unlessEmpty(criteria?.monthsOfYear),
      scheduledBackupTimes: unlessEmpty(criteria?.scheduleTimes),
      weeksOfMonth: unlessEmpty(criteria?.weeksOfTheMonth),
    }),
    daysOfMonth: unlessEmpty(criteria?.daysOfMonth?.map(({ date, isLast }) => (isLast ? 0 : (date ?? 0)))),
  };
}

/** `retention_rule` blocks that name one duration. */
export const simpleRulesOf = (policy: BackupPolicy) =>
  unlessEmpty(
    retentionsOf(policy, false).map((rule) => {
      const { criteria, name, priority } = taggedOf(policy, rule);
      return { name, priority, criteria, duration: lifecyclesOf(rule)[0]?.duration ?? '' };
    }),
  );

/** `retention_rule` blocks with a life cycle for each store. */
export const rulesByStoreOf = (policy: BackupPolicy) =>
  unlessEmpty(
    retentionsOf(policy, false).map((rule) => {
      const { criteria, name, priority } = taggedOf(policy, rule);
      return { name, priority, criteria, lifeCycle: lifecyclesOf(rule) };
    }),
  );

/** `retention_rule` blocks of vaulted backups of blobs, the only ones with days of a month. */
export const blobRulesOf = (policy: BackupPolicy) =>
  unlessEmpty(
    retentionsOf(policy, false).map((rule) => {
      const { criteria, daysOfMonth, name, priority } = taggedOf(policy, rule);
      const [lifeCycle] = lifecyclesOf(rule, 'VaultStore');
      return {
        name,
        priority,
        criteria: block({ ...criteria, daysOfMonth }),
        lifeCycle: lifeCycle ?? { dataStoreType: 'VaultStore', duration: '' },
      };
    }),
  );

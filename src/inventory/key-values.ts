import { REDACTED } from './inventory';

/** Keys of connection strings whose values are no secrets; all others are taken for secrets. Lower case, no spaces. */
const HARMLESS = new Set(
  `accountname accountendpoint addressfamily applicationid applicationintent applicationname app authentication blobendpoint clientid
  columnencryptionsetting commandtimeout connecttimeout connectiontimeout connectionlifetime convertzerodatetime database databasename
  datasource defaultendpointsprotocol defaultdatabase driver encrypt endpoint endpoints endpointsuffix entitypath failoverpartner fileendpoint
  host hostname hostnameincertificate identity includeerrordetail ingestionendpoint initialcatalog integratedsecurity keepalive
  liveendpoint loadbalancetimeout maxpoolsize maximumpoolsize minpoolsize minimumpoolsize multipleactiveresultsets multisubnetfailover
  network networklibrary persistsecurityinfo packetsize pooling port protocol provider queueendpoint server servername sharedaccesskeyname
  sslmode ssl tableendpoint tenantid timeout transporttype trustedconnection trustservercertificate uid user userid username
  version workstationid abortconnect allowadmin connectretry defaultdatabase synctimeout asynctimeout sslprotocols runas
  authorizationtype resourceid snapshotendpoint profilerendpoint`.split(/\s+/),
);

/** `a=b;c=d` as pairs, in order; undefined for any other text. A first part without `=` (a Redis host) is kept under no key. */
export function keyValuesOf(text: string): { key?: string; value: string }[] | undefined {
  const separator = text.includes(';') ? ';' : text.includes(',') ? ',' : ';';
  const parts = text.split(separator);
  const pairs = parts.map((part) => /^\s*([A-Za-z][A-Za-z0-9 _.-]*?)\s*=\s*([\s\S]*)$/.exec(part));
  const hasBareHost = pairs[0] === null && /^\s*[\w.-]+(:\d+)?\s*$/.test(parts[0]!);
  const isList = pairs.every((pair, index) => pair !== null || parts[index]!.trim() === '' || (index === 0 && hasBareHost));
  if (!isList || !pairs.some((pair) => pair !== null)) return undefined;
  return parts.map((part, index) => {
    const pair = pairs[index];
    return pair ? { key: pair[1]!, value: pair[2]! } : { value: part };
  });
}

/** True for a connection string's key whose value may be shown. */
export function isHarmlessKey(key: string): boolean {
  return HARMLESS.has(key.toLowerCase().replace(/[\s_-]/g, ''));
}

/**
 * A connection string less the values of all keys that are not known to be harmless; undefined when `text` is none.
 * @param isKnown true for values that may stay under any key, such as the key of a scanned Application Insights component
 */
export function redactKeyValues(text: string, isKnown: (value: string) => boolean): string | undefined {
  const pairs = keyValuesOf(text);
  if (!pairs) return undefined;
  const separator = text.includes(';') ? ';' : text.includes(',') ? ',' : ';';
  return pairs
    .map(({ key, value }) => {
      if (key === undefined) return value;
      const isShown = value.trim() === '' || value === REDACTED || isHarmlessKey(key) || isKnown(value.trim());
      return `${key}=${isShown ? value : REDACTED}`;
    })
    .join(separator);
}

import type { ArmResource } from '../arm/resource';

export { REDACTED } from '../secrets/redacted';

/** Why something that should be in the inventory is not, or not in full. */
export interface ScanError {
  /** Resource ID, or the collection that could not be read. */
  id: string;
  /** What was asked, for example `GET 2024-05-01`. */
  operation: string;
  /** HTTP status; absent when no answer came. */
  status?: number;
  /** ARM error code, for example `AuthorizationFailed`. */
  code: string;
  message: string;
}

/** A value that looked like a secret and was replaced by `<azmove:secret>` before anything was written. */
export interface Redaction {
  id: string;
  /** Dotted path within the resource, for example `properties.ApiKey`. */
  path: string;
  /** The rule that found it. */
  rule: string;
}

/** What a scan saw of the source region: canonical order, no noise, no secret. */
export interface Inventory {
  schemaVersion: 1;
  source: { subscriptionId: string; tenantId?: string; region: string; resourceGroups: string[] };
  /** Every resource of the groups in scope, whatever its location; in order of {@link idKey}. Resource groups included. */
  resources: ArmResource[];
  errors: ScanError[];
  redactions: Redaction[];
}

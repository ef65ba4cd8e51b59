import { factRows, SCARCITIES, type Row } from '../../facts';
import { normalLocation } from '../../regions';
import type { ServiceContext, TwinRequest } from '../../service';

/** Rows of a table, for a service. */
export function rowsOf(context: ServiceContext, table: string, region?: string): Row[] {
  return factRows(context.documents(SCARCITIES), table, region);
}

/** The region in the path. */
export function regionIn(request: TwinRequest): string {
  return normalLocation(request.parameters['region'] ?? '');
}

/** A list, as most operations give it. */
export function listBody(value: readonly object[]): { body: object } {
  return { body: { value } };
}

/** What was deleted, and keeps its name, by the table `deleted`. */
export function deletedOf(context: ServiceContext, armType: string): object[] {
  return rowsOf(context, 'deleted')
    .filter((row) => row['type'] === armType)
    .map(({ name, id, purgeProtected, until }) => ({
      id: id ?? `/deleted/${String(name)}`,
      name,
      type: armType,
      properties: { purgeProtectionEnabled: purgeProtected === true, scheduledPurgeDate: until },
    }));
}

import type { ArmResource } from '../../arm/resource';
import { sameId } from '../../arm/resource-id';
import type { ServiceContext } from '../service';

/** Types of record sets, as the last part of their ARM type. */
export const RECORD_TYPES = ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'PTR', 'SOA', 'SRV', 'TXT'] as const;

/** Whether a child of a zone is a record set (and no link, no policy). */
export function isRecordSet(child: ArmResource): boolean {
  const last = child.type.slice(child.type.lastIndexOf('/') + 1).toUpperCase();
  return (RECORD_TYPES as readonly string[]).includes(last);
}

/** The zone of a record set. */
export function zoneOf(record: ArmResource): { id: string; name: string } {
  const parts = record.id.split('/');
  return { id: parts.slice(0, -2).join('/'), name: parts.at(-3)! };
}

/** Fully qualified name of a record set, with the closing dot. */
export function fqdnOf(record: ArmResource): string {
  const zone = zoneOf(record).name;
  return record.name === '@' ? `${zone}.` : `${record.name}.${zone}.`;
}

/** All record sets of a zone, by type and then name. */
export function recordSetsOf(zone: ArmResource, context: ServiceContext): ArmResource[] {
  return RECORD_TYPES.flatMap((type) => context.children(zone.id, type)).filter((record) => sameId(zoneOf(record).id, zone.id));
}

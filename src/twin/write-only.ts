import type { ArmResource } from '../arm/resource';
import { removeAt } from './property-paths';

/** Names of properties that ARM returns for no type, wherever they stand below `properties`. */
export const GENERIC_WRITE_ONLY: ReadonlySet<string> = new Set([
  'adminpassword',
  'administratorloginpassword',
  'administratorpassword',
  'storageaccountaccesskey',
  'protectedsettings',
  'domainpassword',
  'clientsecret',
  'serviceprincipalsecret',
  'sasuri',
  'customdata',
]);

function dropByName(value: unknown): void {
  if (Array.isArray(value)) value.forEach(dropByName);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value as Record<string, unknown>)) {
      if (GENERIC_WRITE_ONLY.has(name.toLowerCase())) Reflect.deleteProperty(value, name);
      else dropByName(inner);
    }
  }
}

/** Removes write-only values: those of {@link GENERIC_WRITE_ONLY} and those at `paths`. Changes `resource`. */
export function dropWriteOnly(resource: ArmResource, paths: readonly string[]): void {
  dropByName(resource.properties);
  paths.forEach((path) => removeAt(resource, path));
}

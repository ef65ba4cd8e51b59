/**
 * What the scan must know of an ARM type to find its resources. Mappers have these facts and are given to the scan, which never
 * imports them.
 */
export interface ScanType {
  armType: string;
  apiVersion: string;
  discovery?: Discovery | readonly Discovery[];
  absorbs?: readonly { armType: string; apiVersion: string; discovery: readonly Discovery[] }[];
}

/** Where resources of a type are found; `Discovery` in mappers/mapper.ts says what each means. */
export type Discovery =
  | { by: 'graph' }
  | { by: 'property'; parent: string; property: string }
  | { by: 'list' | 'singleton' | 'post'; parent: string; path: string };

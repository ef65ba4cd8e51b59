/** What datasets of every kind have alike. */
import type { ArmResource } from '../../arm/resource';
import { ownName, parentIdOf, unlessBlank, unlessEmpty } from '../mapper';
import { nameOf } from '../token';
import { additionalOf, parametersOf } from './linked-service';

/** A text, or an expression that is evaluated when the dataset is used. */
export type Expression = string | { type?: string; value?: string };

export interface Dataset extends ArmResource {
  properties: {
    annotations?: string[];
    description?: string;
    folder?: { name?: string };
    linkedServiceName?: { parameters?: Record<string, string>; referenceName?: string };
    parameters?: Record<string, { defaultValue?: unknown; type?: string }>;
    schema?: { name?: string; precision?: number; scale?: number; type?: string }[];
    structure?: { description?: string; name?: string; type?: string }[];
    type?: string;
    // Each kind has properties of its own; its mapper declares them.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    typeProperties?: any;
  };
}

export const IGNORED_OF_DATASET = [
  'linkedServiceName.type',
  'parameters',
  'type',
  'typeProperties',
  'annotations',
  'schema',
  'structure',
] as const;

const KNOWN = [
  'annotations',
  'description',
  'folder',
  'linkedServiceName',
  'parameters',
  'provisioningState',
  'structure',
  'type',
  'typeProperties',
];

const isEmpty = (columns: unknown): boolean => Array.isArray(columns) && columns.length === 0;

/**
 * True when `dataset` is of this kind, has no property but these, and a linked service that takes no
 * parameters, and no columns but in `structure`: what the provider has attributes for.
 */
export function isDatasetKind(dataset: ArmResource, type: string, keys: readonly string[]): boolean {
  const p = (dataset.properties ?? {}) as Dataset['properties'];
  const isPlain = Object.keys(p.linkedServiceName?.parameters ?? {}).length === 0 && (p.schema === undefined || isEmpty(p.schema));
  return p.type === type && isPlain && Object.keys((p.typeProperties ?? {}) as object).every((key) => keys.includes(key));
}

/** Id of the linked service that a dataset reads through. */
export function linkedServiceIdOf(dataset: Dataset): string {
  return `${parentIdOf(dataset)}/linkedservices/${dataset.properties.linkedServiceName?.referenceName ?? ''}`;
}

/** All but `type_properties`, the linked service and the columns. */
export function datasetBase(dataset: Dataset, known: readonly string[] = []) {
  const p = dataset.properties;
  return {
    name: ownName(dataset),
    additionalProperties: additionalOf(p, [...KNOWN, ...known, ...(isEmpty(p.schema) ? ['schema'] : [])]),
    annotations: unlessEmpty(p.annotations),
    dataFactoryId: parentIdOf(dataset),
    description: unlessBlank(p.description),
    folder: unlessBlank(p.folder?.name),
    parameters: parametersOf(p.parameters),
  };
}

/** The same, with the linked service by name and the columns. */
export function datasetCommon(dataset: Dataset) {
  return {
    ...datasetBase(dataset),
    linkedServiceName: nameOf(linkedServiceIdOf(dataset)),
    schemaColumn: unlessEmpty(
      dataset.properties.structure?.map(({ description, name, type }) => ({
        description: unlessBlank(description),
        name: name ?? '',
        type: unlessBlank(type),
      })),
    ),
  };
}

/** The text of an expression. */
export const textOf = (value: Expression | undefined): string | undefined => unlessBlank(typeof value === 'object' ? value.value : value);
/** True for what is evaluated, undefined for what stands as it is. */
export const isDynamic = (value: Expression | undefined): true | undefined =>
  typeof value === 'object' && value.type === 'Expression' ? true : undefined;

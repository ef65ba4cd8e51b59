/** What an operation of an API takes and answers, from ARM's form to Terraform's. */
import { unlessBlank, unlessEmpty } from '../mapper';
import { nameOf } from '../token';

type Examples = Record<string, { description?: string; externalValue?: string; summary?: string; value?: unknown }>;

export interface Parameter {
  defaultValue?: string;
  description?: string;
  examples?: Examples;
  name?: string;
  required?: boolean;
  schemaId?: string;
  type?: string;
  typeName?: string;
  values?: string[];
}

export interface Representation {
  contentType?: string;
  examples?: Examples;
  formParameters?: Parameter[];
  schemaId?: string;
  typeName?: string;
}

const examplesOf = (examples: Examples | undefined) =>
  unlessEmpty(
    Object.entries(examples ?? {}).map(([name, { description, externalValue, summary, value }]) => ({
      name,
      description: unlessBlank(description),
      externalValue: unlessBlank(externalValue),
      summary: unlessBlank(summary),
      value: value === undefined || value === null ? undefined : typeof value === 'string' ? value : JSON.stringify(value),
    })),
  );

const schemaOf = (schemaId: string | undefined, apiId: string): string | undefined =>
  unlessBlank(schemaId) && nameOf(`${apiId}/schemas/${schemaId}`);

/** Headers, query, template and form parameters; undefined for none. */
export const parametersOf = (parameters: Parameter[] | undefined, apiId: string) =>
  unlessEmpty(
    parameters?.map(({ defaultValue, description, examples, name, required, schemaId, type, typeName, values }) => ({
      name: name ?? '',
      required: required ?? false,
      type: type ?? '',
      defaultValue: unlessBlank(defaultValue),
      description: unlessBlank(description),
      example: examplesOf(examples),
      schemaId: schemaOf(schemaId, apiId),
      typeName: unlessBlank(typeName),
      values: unlessEmpty(values),
    })),
  );

/** Bodies by content type; undefined for none. */
export const representationsOf = (representations: Representation[] | undefined, apiId: string) =>
  unlessEmpty(
    representations?.map(({ contentType, examples, formParameters, schemaId, typeName }) => ({
      contentType: contentType ?? '',
      example: examplesOf(examples),
      formParameter: parametersOf(formParameters, apiId),
      schemaId: schemaOf(schemaId, apiId),
      typeName: unlessBlank(typeName),
    })),
  );

import type { SecretForm } from '../mappers/token';
import type { Value } from './value';

/** One construct of a generated stack, before it is printed. */
export interface GeneratedConstruct {
  /** Unique in the app; stable. */
  key: string;
  /** ARM resource in the inventory that the stack is generated from. */
  armId: string;
  /** Its ARM resource in the source. */
  sourceId: string;
  /** Name of its resource group in the source; empty for subscription scope. What stays together in the source shares a stack. */
  group: string;
  terraformType: string;
  /** Azure names from the top-level resource down, and the part; what the construct id is made of. */
  path: string[];
  config: Record<string, Value>;
  importId: string;
  /** Keys of constructs that must exist first though no attribute says so. */
  dependsOn: string[];
  /** Terraform attribute paths (snake_case). */
  ignoreChanges: string[];
  /** For a person who reads the code: what they must decide or know. */
  comments: string[];
}

/** A sensitive Terraform variable: a value that Azure does not give. */
export interface GeneratedVariable {
  /** Terraform variable name; a TF_VAR_ environment variable can be made of it. */
  id: string;
  description: string;
  /** What the provider checks of it. */
  form: SecretForm;
  /** Key of the construct that first needs it; the variable is declared in that construct's stack. */
  construct: string;
}

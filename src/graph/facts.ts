/** What the graph must know of an ARM type beyond the catalog. */
export interface GraphTypeFacts {
  /** Names of this type are unique in all of Azure, so that a name alone is a reference. Default: as the catalog says. */
  isGlobalName?: boolean;
  /** Property paths that no configuration comes from, as in `MapperFacts.ignored`. */
  ignored?: readonly string[];
  /** A part that Terraform keeps inside its parent: what it refers to, the parent refers to. */
  isAbsorbed?: boolean;
}

/**
 * Facts that the commands take from the mappers and hand in as plain data, because the graph comes before them. Keys are ARM types
 * in lower case.
 */
export type GraphFacts = Readonly<Record<string, GraphTypeFacts>>;

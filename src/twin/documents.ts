import type { Json } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { Documents } from './service';

interface Entry {
  document: Json;
  secret: boolean;
}

/** Form in the state file: scope → key → document. */
export type SavedDocuments = Record<string, Record<string, Json>>;

/** What services keep beside resources: data-plane objects, soft-deleted vaults, registrations. */
export class DocumentShelf {
  private readonly scopes = new Map<string, Map<string, Entry>>();

  constructor(private readonly changed: () => void) {}

  of(scope: string): Documents {
    const key = idKey(scope);
    const shelf = (): Map<string, Entry> => {
      if (!this.scopes.has(key)) this.scopes.set(key, new Map());
      return this.scopes.get(key)!;
    };
    return {
      get: (name) => structuredClone(this.scopes.get(key)?.get(name)?.document),
      set: (name, document, options) => {
        shelf().set(name, { document: structuredClone(document), secret: options?.secret ?? false });
        this.changed();
      },
      delete: (name) => {
        const had = this.scopes.get(key)?.delete(name) ?? false;
        if (had) this.changed();
        return had;
      },
      entries: () =>
        [...(this.scopes.get(key) ?? [])]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, { document }]): [string, Json] => [name, structuredClone(document)]),
    };
  }

  /** All documents but the secret ones. */
  saved(): SavedDocuments {
    const result: SavedDocuments = {};
    for (const [scope, entries] of [...this.scopes].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const open = [...entries].filter(([, { secret }]) => !secret).sort(([a], [b]) => (a < b ? -1 : 1));
      if (open.length > 0) result[scope] = Object.fromEntries(open.map(([name, { document }]) => [name, document]));
    }
    return result;
  }

  load(saved: SavedDocuments): void {
    for (const [scope, entries] of Object.entries(saved)) {
      const documents = this.of(scope);
      for (const [name, document] of Object.entries(entries)) documents.set(name, document);
    }
  }
}

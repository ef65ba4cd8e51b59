import { jsonText } from '../json-text';

/** Azure's own notes in the metadata of policies. */
const NOTES = ['assignedBy', 'createdBy', 'createdOn', 'updatedBy', 'updatedOn'];

/** No mapper: the metadata of a policy less what Azure adds and the provider does not compare. */
export function metadataOf(metadata: Record<string, unknown> | undefined): string | undefined {
  if (!metadata) return undefined;
  return jsonText(Object.fromEntries(Object.entries(metadata).filter(([key, value]) => !NOTES.includes(key) && value !== null)));
}

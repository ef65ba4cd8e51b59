import { existsSync, readFileSync } from 'node:fs';
import type { ArmResource } from '../arm/resource';
import { writeFile } from '../files/write-file';
import { redactJson } from '../secrets/redact-json';
import type { Cloud, Subscription } from './cloud';
import type { SavedDocuments } from './documents';
import { EstateError } from './estate';
import { removeAt } from './property-paths';

/** The twin's state on disk. */
interface SavedState {
  schemaVersion: 1;
  tenantId: string;
  subscriptions: Subscription[];
  resources: { resource: ArmResource; createdTime: string; changedTime: string }[];
  documents: SavedDocuments;
}

/** The state as it is saved: without values that their services call secret, and without what looks like one. */
export function savedState(cloud: Cloud): SavedState {
  return {
    schemaVersion: 1,
    tenantId: cloud.tenantId,
    subscriptions: [...cloud.subscriptions.values()],
    resources: cloud.store.all().map(({ resource, createdTime, changedTime }) => {
      const secret = cloud.registry.of(resource.type).flatMap((service) => service.secret ?? []);
      const open = secret.length === 0 ? resource : structuredClone(resource);
      secret.forEach((path) => removeAt(open, path));
      return { resource: redactJson(open), createdTime, changedTime };
    }),
    documents: redactJson(cloud.documents.saved()),
  };
}

/** Writes the state whole or not at all, for its owner's eyes only. */
export function saveState(cloud: Cloud, file: string): void {
  writeFile(file, `${JSON.stringify(savedState(cloud), null, 1)}\n`, { isPrivate: true });
}

/** The state in `file`; undefined when there is no such file. @throws EstateError when it is no state of a twin */
export function readState(file: string): SavedState | undefined {
  if (!existsSync(file)) return undefined;
  let state: Partial<SavedState> | undefined;
  try {
    state = JSON.parse(readFileSync(file, 'utf8')) as Partial<SavedState>;
  } catch (error) {
    throw new EstateError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (state?.schemaVersion !== 1 || !Array.isArray(state.resources))
    throw new EstateError(`${file}: not the state of a twin; remove it, or give another --state`);
  return state as SavedState;
}

/** Puts a saved state into an empty cloud, exactly as it was. */
export function restoreState(cloud: Cloud, state: SavedState): void {
  state.subscriptions.forEach(({ subscriptionId, displayName }) => cloud.addSubscription(subscriptionId, displayName));
  for (const { resource, createdTime, changedTime } of state.resources) {
    const stored = cloud.store.set(resource, changedTime);
    stored.createdTime = createdTime;
  }
  cloud.documents.load(state.documents);
}

const DELAY_MILLISECONDS = 200;

/** Saves after changes, not more often than every 200 ms. */
export function keepSaved(cloud: Cloud, file: string): { flush(): void } {
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    saveState(cloud, file);
  };
  cloud.onChange(() => {
    timer ??= setTimeout(flush, DELAY_MILLISECONDS);
    timer.unref();
  });
  return { flush };
}

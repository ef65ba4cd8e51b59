import { DocumentShelf } from './documents';
import type { ServiceContext } from './service';
import type { ServiceRegistry } from './service-registry';
import { Store } from './store';

/** Who asks, from the token. */
export interface Caller {
  objectId: string;
  appId: string;
}

/** A subscription that the twin serves. */
export interface Subscription {
  subscriptionId: string;
  displayName: string;
}

/** All that the twin knows: resources, documents, subscriptions. Requests read and change it; `state-file.ts` saves it. */
export class Cloud {
  readonly store = new Store();
  readonly documents: DocumentShelf;
  readonly subscriptions = new Map<string, Subscription>();
  private readonly listeners: (() => void)[] = [];

  constructor(
    readonly registry: ServiceRegistry,
    readonly tenantId: string,
    /** The twin's own principal: who writes when an estate is loaded. */
    readonly principal: Caller,
    readonly clock: () => Date,
    private readonly makeContext: (cloud: Cloud, subscriptionId: string, caller: Caller) => ServiceContext,
  ) {
    this.documents = new DocumentShelf(() => this.changed());
  }

  now(): string {
    return this.clock().toISOString();
  }

  /** Calls `listener` after every change of resources or documents. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  changed(): void {
    this.listeners.forEach((listener) => listener());
  }

  addSubscription(subscriptionId: string, displayName?: string): void {
    const key = subscriptionId.toLowerCase();
    if (this.subscriptions.has(key)) return;
    this.subscriptions.set(key, { subscriptionId, displayName: displayName ?? `Twin ${this.subscriptions.size + 1}` });
    this.changed();
  }

  /** What services see, for a request of `caller` on `subscriptionId`. */
  context(subscriptionId: string | undefined, caller: Caller = this.principal): ServiceContext {
    const own = subscriptionId ?? this.subscriptions.values().next().value?.subscriptionId ?? '';
    return this.makeContext(this, own, caller);
  }
}

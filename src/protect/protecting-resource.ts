import type { StackResource } from '../prepare/strategy';

/** A resource of the stack `commit`. */
export interface ProtectingResource extends Pick<StackResource, 'armId' | 'terraformType' | 'config' | 'comments'> {
  /** The resource of the destination that it protects, and whose secrets it shares. */
  protects: string;
}

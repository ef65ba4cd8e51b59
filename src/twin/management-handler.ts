import type { Caller, Cloud } from './cloud';
import type { Operations } from './operations';
import type { TwinAnswer, TwinRequest } from './service';

/** What answers for management.azure.com. */
export interface Management {
  cloud: Cloud;
  operations: Operations;
  /** Most elements in one page of a list. */
  pageSize: number;
}

/** A handler of ARM's own. */
export type ManagementHandler = (request: TwinRequest, management: Management, caller: Caller) => TwinAnswer;

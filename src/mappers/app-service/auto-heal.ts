/** Auto heal: restart or log when requests, status codes, time or memory pass a limit. */
import { unlessBlank, unlessEmpty } from '../mapper';

interface Trigger {
  count?: number;
  timeInterval?: string;
  timeTaken?: string;
  path?: string;
}

export interface AutoHealRules {
  triggers?: {
    privateBytesInKB?: number;
    requests?: Trigger;
    slowRequests?: Trigger;
    slowRequestsWithPath?: Trigger[];
    statusCodes?: (Trigger & { status?: number; subStatus?: number; win32Status?: number })[];
    statusCodesRange?: (Trigger & { statusCodes?: string })[];
  };
  actions?: { actionType?: string; customAction?: { exe?: string; parameters?: string }; minProcessExecutionTime?: string };
}

const slow = (trigger: Trigger) => ({
  count: trigger.count ?? 0,
  interval: trigger.timeInterval ?? '',
  timeTaken: trigger.timeTaken ?? '',
});

function triggerOf(triggers: NonNullable<AutoHealRules['triggers']>) {
  const single = triggers.statusCodes?.map((code) => ({
    count: code.count ?? 0,
    interval: code.timeInterval ?? '',
    path: unlessBlank(code.path),
    statusCodeRange: String(code.status ?? ''),
    subStatus: code.subStatus || undefined,
    win32StatusCode: code.win32Status || undefined,
  }));
  const ranges = triggers.statusCodesRange?.map((range) => ({
    count: range.count ?? 0,
    interval: range.timeInterval ?? '',
    path: unlessBlank(range.path),
    statusCodeRange: range.statusCodes ?? '',
  }));
  return {
    requests: triggers.requests && { count: triggers.requests.count ?? 0, interval: triggers.requests.timeInterval ?? '' },
    slowRequest: triggers.slowRequests && slow(triggers.slowRequests),
    slowRequestWithPath: unlessEmpty(
      triggers.slowRequestsWithPath?.map((trigger) => ({ ...slow(trigger), path: unlessBlank(trigger.path) })),
    ),
    statusCode: unlessEmpty([...(single ?? []), ...(ranges ?? [])]),
  };
}

/** `auto_heal_setting` of a Linux app. */
export function autoHealLinux(rules: AutoHealRules | undefined) {
  if (!rules?.triggers && !rules?.actions) return undefined;
  return {
    action: rules.actions && {
      actionType: rules.actions.actionType ?? 'Recycle',
      minimumProcessExecutionTime: unlessBlank(rules.actions.minProcessExecutionTime),
    },
    trigger: rules.triggers && triggerOf(rules.triggers),
  };
}

/** `auto_heal_setting` of a Windows app: memory as a trigger and a program as the action, too. */
export function autoHealWindows(rules: AutoHealRules | undefined) {
  if (!rules?.triggers && !rules?.actions) return undefined;
  const custom = rules.actions?.customAction;
  return {
    action: {
      actionType: rules.actions?.actionType ?? 'Recycle',
      customAction: custom?.exe ? { executable: custom.exe, parameters: unlessBlank(custom.parameters) } : undefined,
      minimumProcessExecutionTime: unlessBlank(rules.actions?.minProcessExecutionTime),
    },
    trigger: { ...triggerOf(rules.triggers ?? {}), privateMemoryKb: rules.triggers?.privateBytesInKB || undefined },
  };
}

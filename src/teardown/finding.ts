/** Something that the teardown meets. */
export interface TeardownFinding {
  /** `blocker`: it cannot go on; `note`: to know. */
  severity: 'blocker' | 'note';
  kind: 'commit' | 'lock' | 'deletion guard' | 'unseen resource' | 'dependant' | 'group stays' | 'data' | 'not read';
  /** Resource id that it is about. */
  id: string;
  /** One sentence. */
  message: string;
  /** What lifts it, exact, for a POSIX shell. */
  command?: string;
}

/** `value` as one word for a POSIX shell. */
export function shellWord(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replace(/'/g, `'\\''`)}'`;
}

import { withoutSecrets } from '../secrets/find';
import { ownCredentials } from './own-credentials';
import { refuseSecrets } from './write-file';

type Write = NodeJS.WriteStream['write'];

const unguarded = new WeakMap<NodeJS.WriteStream, Write>();

/**
 * Lets a stream write nothing that looks like a secret. `refuse`: it is an error, for results, which must be whole. `redact`: the
 * secret is taken out, for messages and logs, which must come through.
 */
export function guardStream(stream: NodeJS.WriteStream, name: string, mode: 'refuse' | 'redact'): void {
  if (unguarded.has(stream)) return;
  const write = stream.write.bind(stream) as Write;
  unguarded.set(stream, write);
  stream.write = ((chunk: Uint8Array | string, ...rest: never[]) => {
    if (typeof chunk !== 'string') return write(chunk, ...rest);
    if (mode === 'redact') return write(withoutSecrets(chunk, ownCredentials()), ...rest);
    refuseSecrets(chunk, name);
    return write(chunk, ...rest);
  }) as Write;
}

/** Writes what the user asked for although it is a secret. */
export function writeUnguarded(stream: NodeJS.WriteStream, text: string): void {
  (unguarded.get(stream) ?? stream.write.bind(stream))(text);
}

/** Writes the log of another program, from which what looks like a secret is taken out: unlike a result, it must come through. */
export function writeRedacted(stream: NodeJS.WriteStream, text: string): void {
  writeUnguarded(stream, withoutSecrets(text, ownCredentials()));
}

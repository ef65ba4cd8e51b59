import { createHash } from 'node:crypto';

function digest(seed: readonly string[]): Buffer {
  return createHash('sha256')
    .update(seed.map((part) => part.toLowerCase()).join('\n'))
    .digest();
}

/** A version 4 GUID that is always the same for `seed`, case ignored. */
export function guidOf(...seed: string[]): string {
  const bytes = digest(seed).subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Base64 of `bytes` bytes, always the same for `seed`. */
export function base64Of(seed: string, bytes: number): string {
  const parts: Buffer[] = [];
  for (let at = 0; at * 32 < bytes; at += 1) parts.push(digest([seed, `key ${at}`]));
  return Buffer.concat(parts).subarray(0, bytes).toString('base64');
}

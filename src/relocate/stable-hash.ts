import { createHash } from 'node:crypto';

/** `length` characters of a–z and 2–7 that follow from `text` alone: the same for ever, fit for every kind of Azure name. */
export function stableHash(text: string, length: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return [...createHash('sha256').update(text).digest().subarray(0, length)].map((byte) => alphabet[byte % 32]!).join('');
}

/** A GUID that follows from `text` alone, as RFC 9562 makes version 5. */
export function stableGuid(text: string): string {
  const bytes = createHash('sha1').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

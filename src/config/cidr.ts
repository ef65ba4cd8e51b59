/** An IPv4 or IPv6 range: first address as a number, and how many leading bits are fixed. */
export interface Cidr {
  bits: 32 | 128;
  first: bigint;
  prefixLength: number;
}

function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function parseIpv6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const given = groups.flat();
  const missing = 8 - given.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  if (!given.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  const all = halves.length === 1 ? given : [...groups[0]!, ...Array<string>(missing).fill('0'), ...groups[1]!];
  return all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

/** The range that `text` names, or why it names none. */
export function parseCidr(text: string): Cidr | { problem: string } {
  const match = /^([^/]+)\/(\d{1,3})$/.exec(text);
  if (!match) return { problem: `"${text}" is not a CIDR block like 10.1.0.0/16` };
  const isIpv6 = match[1]!.includes(':');
  const bits = isIpv6 ? 128 : 32;
  const first = isIpv6 ? parseIpv6(match[1]!) : parseIpv4(match[1]!);
  const prefixLength = Number(match[2]);
  if (first === undefined) return { problem: `"${match[1]}" in "${text}" is not an IP address` };
  if (prefixLength > bits) return { problem: `the prefix length /${prefixLength} in "${text}" is more than ${bits}` };
  const hostBits = BigInt(bits - prefixLength);
  if ((first >> hostBits) << hostBits !== first) return { problem: `"${text}" has bits set beyond its /${prefixLength} prefix` };
  return { bits, first, prefixLength };
}

/** True when the two ranges share an address. */
export function overlap(a: Cidr, b: Cidr): boolean {
  if (a.bits !== b.bits) return false;
  const shorter = BigInt(a.bits - Math.min(a.prefixLength, b.prefixLength));
  return a.first >> shorter === b.first >> shorter;
}

import { parseCidr } from '../config/cidr';

/** An IP address or a range, as written: unlike a CIDR block, an address with a prefix may have bits beyond it. */
export interface IpText {
  bits: 32 | 128;
  address: bigint;
  /** Absent for a bare address. */
  prefixLength?: number;
}

/** The address or range that `text` is; undefined for anything else. IPv4 and IPv6. */
export function parseIp(text: string): IpText | undefined {
  const [address = '', prefix, ...rest] = text.split('/');
  if (rest.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return undefined;
  const whole = parseCidr(`${address}/${address.includes(':') ? 128 : 32}`);
  if ('problem' in whole) return undefined;
  if (prefix !== undefined && Number(prefix) > whole.bits) return undefined;
  return { bits: whole.bits, address: whole.first, ...(prefix !== undefined && { prefixLength: Number(prefix) }) };
}

function formatIpv6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => Number((address >> BigInt(112 - 16 * index)) & 0xffffn));
  // RFC 5952: the longest run of zeros, the first among equals, at least two of them.
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start += 1) {
    let length = 0;
    while (groups[start + length] === 0) length += 1;
    if (length > best.length) best = { start, length };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.start < 0) return hex.join(':');
  return `${hex.slice(0, best.start).join(':')}::${hex.slice(best.start + best.length).join(':')}`;
}

/** `ip` in its shortest form, with its prefix if it has one. */
export function formatIp({ bits, address, prefixLength }: IpText): string {
  const text = bits === 32 ? [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 0xffn)).join('.') : formatIpv6(address);
  return prefixLength === undefined ? text : `${text}/${prefixLength}`;
}

/** A range of the address plan: what lies in `source` moves to the same place in `destination`. */
export interface Shift {
  bits: 32 | 128;
  prefixLength: number;
  source: bigint;
  destination: bigint;
  /** As written in move.yaml. */
  text: { source: string; destination: string };
}

/**
 * The address plan of move.yaml.
 * @throws Error for a range that is none, or two of different size; `readMove` has refused them before
 */
export function shiftsOf(addresses: readonly { source: string; destination: string }[]): Shift[] {
  return addresses.map((text) => {
    const [source, destination] = [parseCidr(text.source), parseCidr(text.destination)];
    if ('problem' in source) throw new Error(source.problem);
    if ('problem' in destination) throw new Error(destination.problem);
    if (source.bits !== destination.bits || source.prefixLength !== destination.prefixLength) {
      throw new Error(`${text.source} and ${text.destination} differ in size`);
    }
    return { bits: source.bits, prefixLength: source.prefixLength, source: source.first, destination: destination.first, text };
  });
}

function head(address: bigint, bits: number, prefixLength: number): bigint {
  return address >> BigInt(bits - prefixLength);
}

/** True when every address of `ip` lies in the source of `shift`. */
export function isInside(ip: IpText, shift: Shift): boolean {
  const prefixLength = ip.prefixLength ?? ip.bits;
  return (
    ip.bits === shift.bits &&
    prefixLength >= shift.prefixLength &&
    head(ip.address, ip.bits, shift.prefixLength) === head(shift.source, shift.bits, shift.prefixLength)
  );
}

/** True when `ip` is a wider range that has `start`, the first address of one of `shift`'s ranges, in it. */
export function covers(ip: IpText, shift: Shift, start: bigint): boolean {
  if (ip.bits !== shift.bits || ip.prefixLength === undefined || ip.prefixLength >= shift.prefixLength) return false;
  return head(ip.address, ip.bits, ip.prefixLength) === head(start, shift.bits, ip.prefixLength);
}

/** `ip` moved from the source of `shift` to its destination. */
export function shifted(ip: IpText, shift: Shift): IpText {
  return { ...ip, address: ip.address - shift.source + shift.destination };
}

/** IPv4 with or without prefix, standing by itself: not a part of a longer dotted number. */
const IPV4 = String.raw`(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?!\d|\.\d)`;
/** At least two colons; whether it is an address, the parser says. Not a part of a word (a MAC address, a URN). */
const IPV6 = String.raw`(?<![\w:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:\/\d{1,3})?(?![\w:])`;
const IP = new RegExp(`${IPV4}|${IPV6}`, 'gi');

/** `text` with every address and range in it as `map` returns it. */
export function mapIps(text: string, map: (ip: IpText, written: string) => string): string {
  return text.replace(IP, (written) => {
    const ip = parseIp(written);
    return ip ? map(ip, written) : written;
  });
}

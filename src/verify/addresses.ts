import type { ArmResource } from '../arm/resource';
import { valuesAt } from '../arm/value-at';
import { overlap, parseCidr, type Cidr } from '../config/cidr';

/** A range with the text that it was written as. */
export interface Range {
  text: string;
  cidr: Cidr;
}

/** The ranges that are; what is none is left out. */
export function rangesOf(texts: readonly unknown[]): Range[] {
  return texts.flatMap((text) => {
    const cidr = typeof text === 'string' ? parseCidr(text) : { problem: '' };
    return 'problem' in cidr ? [] : [{ text: text as string, cidr }];
  });
}

/** Address spaces of a virtual network. */
export function spacesOf(network: Pick<ArmResource, 'properties'>): Range[] {
  return rangesOf(valuesAt(network, 'properties.addressSpace.addressPrefixes'));
}

/** Pairs of ranges that share an address, as text. */
export function overlaps(a: readonly Range[], b: readonly Range[]): string[] {
  return a.flatMap((one) =>
    b
      .filter((other) => overlap(one.cidr, other.cidr))
      .map((other) => (one.text === other.text ? one.text : `${one.text} and ${other.text}`)),
  );
}

/** The range of a single address. */
export function addressRange(address: string): Range[] {
  return rangesOf([`${address}/${address.includes(':') ? 128 : 32}`]);
}

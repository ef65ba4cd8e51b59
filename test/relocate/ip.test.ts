import fc from 'fast-check';
import { covers, formatIp, isInside, mapIps, parseIp, shifted, shiftsOf } from '../../src/relocate/ip';

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['10.1.2.3/24', '10.1.2.3/24'],
  ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['2001:db8::/32', '2001:db8::/32'],
  ['::', '::'],
  ['::1', '::1'],
  ['fd00:0:0:1::', 'fd00:0:0:1::'],
])('%s is written %s', (given, wanted) => {
  expect(formatIp(parseIp(given)!)).toBe(wanted);
});

test.each(['10.1.2', '10.1.2.256', '10.1.2.3/33', '1:2:3', 'fd00::1::2', '10.01.2.3', '', '10.0.0.0/8/8', 'abc'])(
  '%s is no address',
  (text) => {
    expect(parseIp(text)).toBeUndefined();
  },
);

test('every address survives writing and reading', () => {
  const bits = fc.constantFrom(32 as const, 128 as const);
  fc.assert(
    fc.property(bits, fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (width, value) => {
      const ip = { bits: width, address: width === 32 ? value & 0xffffffffn : value };
      expect(parseIp(formatIp(ip))).toEqual(ip);
    }),
  );
});

test('an address keeps its place in the range, both ways', () => {
  const [there] = shiftsOf([{ source: '10.1.0.0/16', destination: '172.20.0.0/16' }]);
  const [back] = shiftsOf([{ source: '172.20.0.0/16', destination: '10.1.0.0/16' }]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 65_535 }), (offset) => {
      const ip = { bits: 32 as const, address: parseIp('10.1.0.0')!.address + BigInt(offset) };
      expect(isInside(ip, there!)).toBe(true);
      expect(shifted(shifted(ip, there!), back!)).toEqual(ip);
    }),
  );
});

test.each([
  ['10.1.0.0/16', true],
  ['10.1.255.255', true],
  ['10.1.4.7/24', true],
  ['10.0.0.0/15', false],
  ['10.2.0.0', false],
  ['10.0.255.255', false],
])('%s inside 10.1.0.0/16: %s', (text, expected) => {
  const [shift] = shiftsOf([{ source: '10.1.0.0/16', destination: '10.9.0.0/16' }]);
  expect(isInside(parseIp(text)!, shift!)).toBe(expected);
});

test('a wider range covers a range, an equal or narrower one does not', () => {
  const [shift] = shiftsOf([{ source: '10.1.0.0/16', destination: '172.20.0.0/16' }]);
  expect(covers(parseIp('10.0.0.0/8')!, shift!, shift!.source)).toBe(true);
  expect(covers(parseIp('10.0.0.0/8')!, shift!, shift!.destination)).toBe(false);
  expect(covers(parseIp('10.1.0.0/16')!, shift!, shift!.source)).toBe(false);
  expect(covers(parseIp('0.0.0.0/0')!, shift!, shift!.destination)).toBe(true);
});

test('addresses are found in texts, other dotted numbers and words are not', () => {
  const found = (text: string): string[] => {
    const all: string[] = [];
    mapIps(text, (_, written) => {
      all.push(written);
      return written;
    });
    return all;
  };
  expect(found('10.1.0.4-10.1.0.9,10.2.0.0/24;http://10.3.0.1:8080/x. Also fd00:1::5/64.')).toEqual([
    '10.1.0.4',
    '10.1.0.9',
    '10.2.0.0/24',
    '10.3.0.1',
    'fd00:1::5/64',
  ]);
  expect(found('1.2.3.4.5 v10.1.0 00:11:22:33:44:55:66:77:88 urn:a::b 12:30:45')).toEqual([]);
});

test('ranges of different size are refused', () => {
  expect(() => shiftsOf([{ source: '10.1.0.0/16', destination: '10.2.0.0/24' }])).toThrow('differ in size');
});

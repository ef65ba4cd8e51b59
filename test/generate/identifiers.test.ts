import fc from 'fast-check';
import { camelCase, Names, pascalCase, slug } from '../../src/generate/identifiers';

describe('camelCase', () => {
  it.each([
    ['vnet-hub', 'vnetHub'],
    ['VM01', 'vm01'],
    ['snet_App.Web', 'snetAppWeb'],
    ['10.0.0.0-range', '_10000Range'],
    ['class', 'class_'],
    ['café-日本', 'cafe'],
  ])('%s becomes %s', (text, expected) => expect(camelCase(text)).toBe(expected));

  it('is always an identifier that may be declared', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const name of [camelCase(text), pascalCase(text)])
          expect(() => new Function(`'use strict'; const ${name} = 1; return ${name};`)).not.toThrow();
      }),
    );
  });
});

describe('slug', () => {
  it('keeps what may stand in a construct id', () => expect(slug('vnet-hub_1')).toBe('vnet-hub_1'));

  it('never makes one id of two names', () => {
    const names = ['a.b', 'a-b', 'a b', 'a/b', 'A-B', 'a(b)', 'ä-b', 'x'.repeat(90), `${'x'.repeat(89)}y`];
    expect(new Set(names.map((name) => slug(name))).size).toBe(names.length);
  });

  it('leads nowhere as a file name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(slug(text, { ignoreCase: true })).toMatch(/^[a-z0-9_-]+$/)));
  });
});

describe('Names', () => {
  it('takes the alternatives in turn, then counts, ignoring case', () => {
    const names = new Names();
    expect([
      names.take('app', 'appSubnet'),
      names.take('App', 'appSubnet'),
      names.take('APP', 'appSubnet'),
      names.take('app', 'appSubnet'),
    ]).toEqual(['app', 'appSubnet', 'appSubnet2', 'appSubnet3']);
  });
});

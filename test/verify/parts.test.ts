import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { namespaceOf } from '../../src/twin/provider-manifest';
import type { SkuThere } from '../../src/verify/compute-skus';
import { NAME_CHECKS } from '../../src/verify/name-checks';
import { allChecks } from '../../src/verify/registry';
import { nearestSizes, parseSize } from '../../src/verify/vm-size';

describe('VM sizes', () => {
  test.each([
    ['Standard_D2s_v5', { family: 'D', vCpus: 2, features: 's', version: 5 }],
    ['Standard_E16-8ds_v4', { family: 'E', vCpus: 16, features: 'ds', version: 4 }],
    ['Standard_NC4as_T4_v3', { family: 'NC', vCpus: 4, features: 'as', version: 3 }],
    ['Standard_B2ms', { family: 'B', vCpus: 2, features: 'ms', version: 1 }],
    ['Standard_DS2_v2', { family: 'DS', vCpus: 2, features: '', version: 2 }],
    ['nonsense', undefined],
  ])('%s', (name, parts) => {
    expect(parseSize(name)).toEqual(parts);
  });

  const sku = (name: string, more: Partial<SkuThere> = {}): [string, SkuThere] => [
    name.toLowerCase(),
    { name, family: '', capabilities: new Map([['memorygb', '8']]), zones: ['1', '2', '3'], closedZones: [], zonesWith: () => [], ...more },
  ];

  test('the nearest are of the same series, open, in the zones, and no smaller', () => {
    const sizes = new Map([
      sku('Standard_D2s_v5'),
      sku('Standard_D2s_v6'),
      sku('Standard_D2as_v5'),
      sku('Standard_D2s_v4', { zones: ['2'] }),
      sku('Standard_D2ds_v5', { closed: 'NotAvailableForSubscription' }),
      sku('Standard_D1s_v5'),
      sku('Standard_E2s_v5'),
      sku('Standard_D2_v5'),
      sku('Standard_D2ps_v5', {
        capabilities: new Map([
          ['memorygb', '8'],
          ['cpuarchitecturetype', 'Arm64'],
        ]),
      }),
      sku('Standard_D4s_v5'),
    ]);
    expect(nearestSizes('Standard_D2s_v5', sizes, ['1'])).toEqual(['Standard_D2as_v5', 'Standard_D2s_v6', 'Standard_D4s_v5']);
    expect(nearestSizes('Standard_D2s_v5', sizes, [])).toContain('Standard_D2s_v4');
  });
});

test('names are asked for in api-versions that their providers have', () => {
  const wrong = NAME_CHECKS.filter(({ path, apiVersion }) => {
    const versions = namespaceOf(path.split('/')[0]!)?.versions ?? [];
    return versions.length > 0 && versions[0] !== '' && !versions.includes(apiVersion);
  });
  expect(wrong.map(({ path, apiVersion }) => `${path} ${apiVersion}`)).toEqual([]);
});

test('a check is one file, named as its id is, with a link to the documentation', () => {
  const files = readdirSync(join(__dirname, '../../src/verify/checks')).map((file) => file.replace(/\.ts$/, ''));
  expect(allChecks().map(({ id }) => id)).toEqual(files.sort());
  for (const { needs, title, link } of allChecks()) {
    expect(needs).toMatch(/\.\)?$/);
    expect(title).not.toBe('');
    expect(link).toMatch(/^https:\/\/(learn|azure)\.microsoft\.com\//);
  }
});

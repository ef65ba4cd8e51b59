import fc from 'fast-check';
import { nameRule } from '../../src/catalog/names';
import { distinctName, fillTemplate, fitName } from '../../src/relocate/name-template';
import { regionOf } from '../../src/catalog/regions';
import { stableGuid, stableHash } from '../../src/relocate/stable-hash';

const STORAGE = nameRule('Microsoft.Storage/storageAccounts')!;
const neu = regionOf('northeurope');

test('templates know the name, the region and its code', () => {
  expect(fillTemplate('{name}-{code}-{destination}', 'app', neu)).toBe('app-neu-northeurope');
});

test('a name is made of what is allowed, cut with a hash, and keeps its code', () => {
  expect(fitName('st-app-neu', STORAGE, 'k', 'neu')).toBe('stappneu');
  const long = fitName('averylongstorageaccountname', STORAGE, 'k', 'neu');
  expect(long).toHaveLength(24);
  expect(fitName('averylongstorageaccountneu', STORAGE, 'k', 'neu')).toMatch(/^averylongstorage[a-z2-7]{5}neu$/);
});

test('whatever the name, what comes out is allowed and follows from the key', () => {
  for (const type of [
    'Microsoft.Storage/storageAccounts',
    'Microsoft.KeyVault/vaults',
    'Microsoft.Kusto/clusters',
    'Microsoft.Web/sites',
  ]) {
    const rule = nameRule(type)!;
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]{0,80}$/), fc.string(), (name, key) => {
        for (const made of [fitName(`${name}neu`, rule, key, 'neu'), distinctName(fitName(`${name}neu`, rule, key, 'neu'), rule, key)]) {
          expect(made).toMatch(new RegExp(`^[${rule.characters}]{1,${rule.maxLength}}$`));
          expect(made).not.toMatch(/^-|-$|--/);
        }
        expect(fitName(name, rule, key, 'neu')).toBe(fitName(name, rule, key, 'neu'));
      }),
    );
  }
});

test('hashes and GUIDs follow from their text alone', () => {
  expect(stableHash('a', 5)).toBe(stableHash('a', 5));
  expect(stableHash('a', 5)).not.toBe(stableHash('b', 5));
  expect(stableGuid('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

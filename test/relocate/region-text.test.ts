import { regionOf } from '../../src/catalog/regions';
import { regionText } from '../../src/relocate/region-text';

const weu = regionText(regionOf('westeurope'), regionOf('northeurope'));
const eus = regionText(regionOf('eastus'), regionOf('uksouth'));

test.each([
  ['westeurope', 'northeurope'],
  ['West Europe', 'North Europe'],
  ['Storage.WestEurope', 'Storage.NorthEurope'],
  ['WESTEUROPE', 'NORTHEUROPE'],
  ['west-europe/a', 'north-europe/a'],
  ['SQL_WestEurope_DB_1', 'SQL_NorthEurope_DB_1'],
  ['stappwesteurope01', 'stappnortheurope01'],
  ['western europe', 'western europe'],
  ['northeurope', 'northeurope'],
])('%s becomes %s', (given, wanted) => {
  expect(weu.replaceNames(given)).toBe(wanted);
});

test.each([
  ['eastus', 'uksouth'],
  ['East US', 'UK South'],
  ['eastus2', 'eastus2'],
  ['East US 2', 'East US 2'],
  ['southeastasia', 'southeastasia'],
  ['EastUS2 and EastUS', 'EastUS2 and UKSouth'],
])('a region is not taken for the beginning of another: %s becomes %s', (given, wanted) => {
  expect(eus.replaceNames(given)).toBe(wanted);
});

test('a name that ends in another region’s name is that region', () => {
  const us = regionText(regionOf('centralus'), regionOf('westus2'));
  expect(us.replaceNames('northcentralus centralus North Central US')).toBe('northcentralus westus2 North Central US');
});

test.each([
  ['vnet-weu', false, 'vnet-neu'],
  ['vnet-we-01', false, 'vnet-ne-01'],
  ['VNET-WEU', false, 'VNET-NEU'],
  ['web', false, 'web'],
  ['we-are-web', false, 'ne-are-web'],
  ['stappweu', false, 'stappweu'],
  ['stappweu', true, 'stappneu'],
  ['stappweu01', true, 'stappneu01'],
  ['stawe', true, 'stawe'],
  ['vnet-westeurope-weu', false, 'vnet-northeurope-weu'],
])('in a name: %s (code attached: %s) becomes %s', (given, attached, wanted) => {
  expect(weu.replaceInName(given, attached)).toBe(wanted);
});

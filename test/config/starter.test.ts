import { parseMove } from '../../src/config/read-move';
import { moveSchema } from '../../src/config/schema';
import { starterText } from '../../src/config/starter';

const starter = {
  subscriptionId: '00000000-0000-0000-0000-000000000001',
  sourceRegion: 'westeurope',
  destinationRegion: 'northeurope',
  resourceGroups: [],
};

test('is a valid move.yaml with every default', () => {
  const move = parseMove(starterText(starter), 'move.yaml');
  expect(move.source).toEqual({ region: 'westeurope', resourceGroups: [] });
  expect(move.names.resourceGroups).toBe('{name}-{code}');
});

test('takes groups, also those that YAML would read as something else', () => {
  const move = parseMove(starterText({ ...starter, resourceGroups: ['rg-a', '123', 'true'] }), 'move.yaml');
  expect(move.source.resourceGroups).toEqual(['rg-a', '123', 'true']);
});

test('takes another subscription for the destination', () => {
  const other = '00000000-0000-0000-0000-000000000002';
  expect(parseMove(starterText({ ...starter, destinationSubscriptionId: other }), 'move.yaml').destination.subscriptionId).toBe(other);
});

test('what stands in its comments is valid too, once the # is taken away, and leaves no key out', () => {
  const uncommented = starterText(starter)
    .split('\n')
    // Comments that are prose hold a capital after the #, or stand before one.
    .map((line) => (/^\s*# {1,}(?:\s*)[a-z"-][\w"]*(:| [a-z]+: )/.test(line) || /^#\s+- /.test(line) ? line.replace('# ', '') : line))
    .join('\n');
  const move = parseMove(uncommented, 'move.yaml');
  expect(move.addresses).toEqual([{ source: '10.1.0.0/16', destination: '10.2.0.0/16' }]);
  expect(move.zones).toEqual({ '1': '2', '3': null });
  expect(move.dispositions.map(({ disposition }) => disposition)).toEqual(['keep', 'use existing']);
  expect(move.data.map(({ strategy }) => strategy)).toEqual(['bacpac', 'none']);
  expect(move.accepted.map(({ property }) => property)).toEqual(['sku']);
  expect(move.secondaryRegion).toBe('swedencentral');
  expect(move.plainSettings).toEqual(['ASPNETCORE_*']);
  expect(move.source.resourceGroups).toEqual(['rg-app', 'rg-data']);
  const keys = Object.keys((moveSchema as { properties: object }).properties);
  for (const key of keys) expect(uncommented).toMatch(new RegExp(`^${key}:`, 'm'));
});

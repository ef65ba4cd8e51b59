import { smallCloud } from './small-cloud';

const databaseOf = (cluster: string): string => `Microsoft.Cache/redisEnterprise/${cluster}/databases/default`;

function cloudWithGroup(...clusters: string[]) {
  const cloud = smallCloud();
  for (const cluster of clusters) {
    cloud.put(`Microsoft.Cache/redisEnterprise/${cluster}`);
    cloud.put(databaseOf(cluster), { properties: { geoReplication: { groupNickname: 'group' } } });
  }
  const linkedTo = (cluster: string): string[] =>
    (cloud.get(databaseOf(cluster))!.properties.geoReplication.linkedDatabases ?? []).map(({ id }: { id: string }) => id.split('/').at(-3));
  const idOf = (cluster: string): string => cloud.idOf(databaseOf(cluster));
  return { ...cloud, linkedTo, databaseId: idOf };
}

test('every member of a replication group shows all members', () => {
  const cloud = cloudWithGroup('a', 'b');
  cloud.act(databaseOf('a'), 'forceLinkToReplicationGroup', {
    geoReplication: { groupNickname: 'group', linkedDatabases: [{ id: cloud.databaseId('a') }, { id: cloud.databaseId('b') }] },
  });
  expect(cloud.linkedTo('a')).toEqual(['a', 'b']);
  expect(cloud.linkedTo('b')).toEqual(['a', 'b']);
});

test('who is unlinked stands alone, and the others stay together', () => {
  const cloud = cloudWithGroup('a', 'b', 'c');
  cloud.act(databaseOf('a'), 'forceLinkToReplicationGroup', {
    geoReplication: { groupNickname: 'group', linkedDatabases: ['a', 'b', 'c'].map((name) => ({ id: cloud.databaseId(name) })) },
  });
  cloud.act(databaseOf('a'), 'forceUnlink', { ids: [cloud.databaseId('c')] });
  expect([cloud.linkedTo('a'), cloud.linkedTo('b'), cloud.linkedTo('c')]).toEqual([['a', 'b'], ['a', 'b'], ['c']]);
});

import { defineCheck, type Found } from '../check';

export const destinationGroups = defineCheck({
  id: 'destination-groups',
  title: 'Resource groups of the destination',
  needs: 'The resource groups that the move makes are not there yet.',
  operations: ['GET /subscriptions/{id}/resourcegroups (2021-04-01)'],
  link: 'https://learn.microsoft.com/azure/azure-resource-manager/management/manage-resource-groups-portal',
  questions: (world) => {
    const groups = world.arriving('Microsoft.Resources/resourceGroups');
    if (groups.length === 0) return [];
    return [
      {
        about: 'the resource groups of the destination’s subscription',
        resources: groups.map(({ source }) => source.id),
        answer: async (read) => {
          const present = new Map(
            (await read.list(`${world.destinationScope}/resourcegroups`, '2021-04-01')).map((group) => [
              String(group['name']).toLowerCase(),
              group,
            ]),
          );
          return groups.flatMap(({ source, resource }): Found[] => {
            const there = present.get(resource.name.toLowerCase());
            if (!there) return [];
            return [
              {
                severity: 'blocker',
                resources: [source.id],
                message: `Resource group ${resource.name} exists already, in ${String(there['location'])}: Terraform refuses to make it.`,
                remedy: `Give another name in move.yaml (names: overrides: { ${source.name}: … }), or import it; if this move made it, all is well.`,
              },
            ];
          });
        },
      },
    ];
  },
});

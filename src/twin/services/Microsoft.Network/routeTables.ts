import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/virtualnetwork/route-tables */
export const routeTable = defineService({
  armType: 'Microsoft.Network/routeTables',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (table, context) => {
    table.properties.resourceGuid ??= context.guid(table.id, 'resourceGuid');
    table.properties.disableBgpRoutePropagation ??= false;
    table.properties.routes ??= [];
  },
});

export const route = defineService({
  armType: 'Microsoft.Network/routeTables/routes',
  location: false,
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (route) => {
    route.properties.hasBgpOverride ??= false;
  },
});

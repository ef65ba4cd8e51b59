import { defineService } from '../../service';
import { SERVER_PARAMETERS } from './server-parameters';

/** https://learn.microsoft.com/rest/api/mysql/flexibleserver/servers */
export const mysqlServer = defineService({
  armType: 'Microsoft.DBforMySQL/flexibleServers',
  singletons: SERVER_PARAMETERS,
});

/** https://learn.microsoft.com/rest/api/mysql/flexibleserver/configurations */
export const mysqlConfiguration = defineService({
  armType: 'Microsoft.DBforMySQL/flexibleServers/configurations',
  complete: ({ properties: p }) => {
    p.defaultValue ??= '';
    p.currentValue = p.value;
    p.isReadOnly ??= 'False';
    p.isDynamicConfig ??= 'True';
    p.isConfigPendingRestart ??= 'False';
    // A value set back to its default counts as not set.
    p.source = p.value === p.defaultValue ? 'system-default' : 'user-override';
  },
});

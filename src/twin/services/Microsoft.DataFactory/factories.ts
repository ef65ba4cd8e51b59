import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/datafactory/factories */
export const factory = defineService({
  armType: 'Microsoft.DataFactory/factories',
  complete: (factory, context) => {
    factory.properties.createTime ??= context.previous?.properties.createTime ?? context.now();
    factory.properties.version ??= '2018-06-01';
    factory.properties.publicNetworkAccess ??= 'Enabled';
  },
});

/** Pipelines, datasets … come back as they were sent: clients keep every property that they do not know. */
export const factoryChild = defineService({ armType: 'Microsoft.DataFactory/factories/*', location: false, provisioningState: false });

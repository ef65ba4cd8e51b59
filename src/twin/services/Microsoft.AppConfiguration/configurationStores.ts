import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/appconfiguration/configuration-stores */
export const configurationStore = defineService({
  armType: 'Microsoft.AppConfiguration/configurationStores',
  globalName: { code: 'NameUnavailable' },
  complete: (store, context) => {
    const p = store.properties;
    p.endpoint ??= `https://${store.name.toLowerCase()}.azconfig.io`;
    p.creationDate ??= context.previous?.properties.creationDate ?? context.now();
    p.disableLocalAuth ??= false;
    // Clients send an empty block for keys of Microsoft's; none comes back.
    if (!p.encryption?.keyVaultProperties?.keyIdentifier) delete p.encryption;
    p.enablePurgeProtection ??= false;
    p.softDeleteRetentionInDays ??= store.sku?.name?.toLowerCase() === 'free' ? 0 : 7;
    p.dataPlaneProxy ??= { authenticationMode: 'Local', privateLinkDelegation: 'Disabled' };
  },
  actions: {
    listKeys: (_request, context, store) => ({
      body: {
        value: ['Primary', 'Secondary', 'Primary Read Only', 'Secondary Read Only'].map((name) => {
          const value = context.key(`${store.id}/${name}`, 32);
          const id = context.guid(store.id, name).slice(0, 8);
          return {
            id,
            name,
            value,
            connectionString: `Endpoint=${store.properties.endpoint};Id=${id};Secret=${value}`,
            readOnly: name.endsWith('Only'),
            lastModified: store.properties.creationDate,
          };
        }),
      },
    }),
  },
});

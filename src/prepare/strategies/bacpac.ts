import { sqlDatabase } from '../az';
import { shell } from '../shell';
import { defineStrategy } from '../strategy';

/** https://learn.microsoft.com/azure/azure-sql/database/database-export */
export const bacpac = defineStrategy({
  name: 'bacpac',
  summary:
    'The database is exported to a file and imported into the empty one of the destination. Writes must stop for as long as that takes; up to 200 GB or so.',
  comesFirst: false,
  plan: ({ source, destinationId }) => ({
    steps: [
      {
        moment: 'at cut-over',
        title: 'Export the database and import it in the destination',
        note: 'An export of a database in use is not consistent: stop writes first. The import wants an empty database.',
        needs: {
          SOURCE_ADMIN: 'administrator of the source server',
          SOURCE_PASSWORD: 'its password',
          DESTINATION_ADMIN: 'administrator of the destination server',
          DESTINATION_PASSWORD: 'its password',
          BACPAC_URI: 'https address of the blob to be written, ending in .bacpac',
          BACPAC_KEY: 'key of that storage account',
        },
        before: [shell`az sql db show ${sqlDatabase(source.id)} --query '{status:status,bytes:maxSizeBytes}'`],
        run: [
          shell`az sql db export ${sqlDatabase(source.id)} --admin-user "$SOURCE_ADMIN" --admin-password "$SOURCE_PASSWORD" --storage-uri "$BACPAC_URI" --storage-key-type StorageAccessKey --storage-key "$BACPAC_KEY"`,
          ...(destinationId === undefined
            ? []
            : [
                shell`az sql db import ${sqlDatabase(destinationId)} --admin-user "$DESTINATION_ADMIN" --admin-password "$DESTINATION_PASSWORD" --storage-uri "$BACPAC_URI" --storage-key-type StorageAccessKey --storage-key "$BACPAC_KEY"`,
              ]),
        ],
        ...(destinationId !== undefined && { after: [shell`az sql db show ${sqlDatabase(destinationId)} --query status`] }),
      },
    ],
  }),
  look: () => ({ state: 'ask', detail: 'Only the databases themselves know what they hold: compare their row counts.' }),
});

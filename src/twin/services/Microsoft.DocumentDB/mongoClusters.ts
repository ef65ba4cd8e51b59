import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/mongocluster/mongo-clusters/list-connection-strings: the password is a placeholder. */
export const mongoCluster = defineService({
  armType: 'Microsoft.DocumentDB/mongoClusters',
  actions: {
    listConnectionStrings: (_request, _context, cluster) => ({
      body: {
        connectionStrings: [
          {
            name: 'Self',
            description: 'Self connection string',
            connectionString: `mongodb+srv://<user>:<password>@${cluster.name.toLowerCase()}.global.mongocluster.cosmos.azure.com/?tls=true`,
          },
        ],
      },
    }),
  },
});

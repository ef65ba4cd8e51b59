import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/logic/workflows */
export const workflow = defineService({
  armType: 'Microsoft.Logic/workflows',
  complete: (workflow, context) => {
    const p = workflow.properties;
    p.state ??= 'Enabled';
    p.createdTime ??= context.previous?.properties.createdTime ?? context.now();
    p.changedTime ??= p.createdTime;
    p.version ??= '08584000000000000000';
    p.parameters ??= {};
    p.accessEndpoint ??= `https://prod-00.${workflow.location}.logic.azure.com:443/workflows/${context.guid(workflow.id, 'workflow').replace(/-/g, '')}`;
    p.endpointsConfiguration ??= {
      workflow: { outgoingIpAddresses: [{ address: '203.0.113.200' }], accessEndpointIpAddresses: [{ address: '203.0.113.201' }] },
      connector: { outgoingIpAddresses: [{ address: '203.0.113.202' }] },
    };
  },
});

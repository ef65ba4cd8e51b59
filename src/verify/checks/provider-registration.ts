import { defineCheck } from '../check';
import { PROVIDERS_OPERATION, readProviders } from '../providers';
import { groupBy, sourceIds } from '../world';

export const providerRegistration = defineCheck({
  id: 'provider-registration',
  title: 'Registered resource providers',
  needs: 'The resource providers of the move are registered with the destination’s subscription.',
  operations: [PROVIDERS_OPERATION],
  link: 'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types#register-resource-provider',
  questions: (world) =>
    world.arrivals.length === 0
      ? []
      : [
          {
            about: 'which resource providers are registered',
            resources: [],
            answer: async (read) => {
              const providers = await readProviders(read, world.destinationScope);
              return groupBy(world.arrivals, ({ resource }) => resource.type.split('/')[0]).flatMap(([namespace, arrivals]) => {
                const state = providers.get(namespace.toLowerCase())?.registrationState;
                if (state === undefined || state === 'Registered') return [];
                return [
                  {
                    severity: state === 'Registering' ? ('warning' as const) : ('blocker' as const),
                    resources: sourceIds(arrivals),
                    message: `${namespace} is ${state} in subscription ${world.move.destination.subscriptionId}; ${arrivals.length} resources need it.`,
                    remedy: `az provider register --namespace ${namespace} --subscription ${world.move.destination.subscriptionId}`,
                  },
                ];
              });
            },
          },
        ],
});

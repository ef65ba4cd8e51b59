import { defineCheck, type Found, type Reader } from '../check';

/** Labels asked for in one run: the API takes one at a time. */
const MOST = 10;

export const dnsLabels = defineCheck({
  id: 'dns-labels',
  title: 'DNS labels of public IP addresses',
  needs: 'The labels of public IP addresses are free in the destination region.',
  operations: [
    'GET /subscriptions/{id}/providers/Microsoft.Network/locations/{region}/CheckDnsNameAvailability?domainNameLabel= (2025-01-01)',
  ],
  link: 'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses#domain-name-label',
  questions: (world) => {
    const labelled = world.arriving('Microsoft.Network/publicIPAddresses').flatMap(({ source, resource }) => {
      const { domainNameLabel: label, domainNameLabelScope: scope } = (resource.properties.dnsSettings ?? {}) as Record<
        string,
        string | undefined
      >;
      // With a scope, Azure adds a hash of its own to the label.
      return label === undefined || label === '' || scope !== undefined ? [] : [{ source, label }];
    });
    const rest = labelled.slice(MOST).map(({ source }) => source.id);
    const unasked: Found = {
      severity: 'unknown',
      resources: rest,
      message: `${rest.length} DNS labels were not asked for: a run asks for ${MOST}.`,
      remedy: 'Ask for them by hand, or verify group by group (source.resourceGroups in move.yaml).',
    };
    return [
      ...labelled.slice(0, MOST).map(({ source, label }) => ({
        about: `whether the DNS label ${label} is free`,
        resources: [source.id],
        answer: async (read: Reader): Promise<Found[]> => {
          const path = `${world.destinationScope}/providers/Microsoft.Network/locations/${world.region}/CheckDnsNameAvailability`;
          const { available } = await read.get(path, '2025-01-01', { domainNameLabel: label });
          if (available === true) return [];
          return [
            {
              severity: 'blocker',
              resources: [source.id],
              message: `The DNS name ${label}.${world.region}.cloudapp.azure.com is taken.`,
              remedy: `Change dnsSettings.domainNameLabel of ${source.name} in the generated code.`,
            },
          ];
        },
      })),
      ...(rest.length > 0 ? [{ about: 'further DNS labels', resources: rest, answer: () => [unasked] }] : []),
    ];
  },
});

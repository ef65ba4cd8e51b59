/** Azure's public regions: name, display name, geography, geography group, paired region, latitude, longitude, city, zones. */
const TABLE = `
eastus|East US|United States|US|westus|37.3719|-79.8164|Virginia|z
eastus2|East US 2|United States|US|centralus|36.6681|-78.3889|Virginia|z
southcentralus|South Central US|United States|US|northcentralus|29.4167|-98.5|Texas|z
westus2|West US 2|United States|US|westcentralus|47.233|-119.852|Washington|z
westus3|West US 3|United States|US|eastus|33.448376|-112.074036|Phoenix|z
centralus|Central US|United States|US|eastus2|41.5908|-93.6208|Iowa|z
northcentralus|North Central US|United States|US|southcentralus|41.8819|-87.6278|Illinois|
westus|West US|United States|US|eastus|37.783|-122.417|California|
westcentralus|West Central US|United States|US|westus2|40.89|-110.234|Wyoming|
canadacentral|Canada Central|Canada|Canada|canadaeast|43.653|-79.383|Toronto|z
canadaeast|Canada East|Canada|Canada|canadacentral|46.817|-71.217|Quebec|
brazilsouth|Brazil South|Brazil|South America|southcentralus|-23.55|-46.633|Sao Paulo State|z
brazilsoutheast|Brazil Southeast|Brazil|South America|brazilsouth|-22.90278|-43.2075|Rio|
mexicocentral|Mexico Central|Mexico|Mexico||20.588818|-100.389888|Querétaro State|z
chilecentral|Chile Central|Chile|South America||-33.447487|-70.673676|Santiago|z
northeurope|North Europe|Europe|Europe|westeurope|53.3478|-6.2597|Ireland|z
westeurope|West Europe|Europe|Europe|northeurope|52.3667|4.9|Netherlands|z
uksouth|UK South|United Kingdom|UK|ukwest|50.941|-0.799|London|z
ukwest|UK West|United Kingdom|UK|uksouth|53.427|-3.084|Cardiff|
francecentral|France Central|France|Europe|francesouth|46.3772|2.373|Paris|z
francesouth|France South|France|Europe|francecentral|43.8345|2.1972|Marseille|
germanywestcentral|Germany West Central|Germany|Europe|germanynorth|50.110924|8.682127|Frankfurt|z
germanynorth|Germany North|Germany|Europe|germanywestcentral|53.073635|8.806422|Berlin|
norwayeast|Norway East|Norway|Europe|norwaywest|59.913868|10.752245|Norway|z
norwaywest|Norway West|Norway|Europe|norwayeast|58.969975|5.733107|Norway|
swedencentral|Sweden Central|Sweden|Europe|swedensouth|60.67488|17.14127|Gävle|z
switzerlandnorth|Switzerland North|Switzerland|Europe|switzerlandwest|47.451542|8.564572|Zurich|z
switzerlandwest|Switzerland West|Switzerland|Europe|switzerlandnorth|46.204391|6.143158|Geneva|
italynorth|Italy North|Italy|Europe||45.46888|9.18109|Milan|z
polandcentral|Poland Central|Poland|Europe||52.23334|21.01666|Warsaw|z
spaincentral|Spain Central|Spain|Europe||40.4259|-3.4209|Madrid|z
austriaeast|Austria East|Austria|Europe||48.2201|16.38|Vienna|z
israelcentral|Israel Central|Israel|Middle East||31.2655698|33.4506633|Israel|z
qatarcentral|Qatar Central|Qatar|Middle East||25.551462|51.439327|Doha|z
uaenorth|UAE North|UAE|Middle East|uaecentral|25.266666|55.316666|Dubai|z
uaecentral|UAE Central|UAE|Middle East|uaenorth|24.466667|54.366669|Abu Dhabi|
southafricanorth|South Africa North|South Africa|Africa|southafricawest|-25.73134|28.21837|Johannesburg|z
southafricawest|South Africa West|South Africa|Africa|southafricanorth|-34.075691|18.843266|Cape Town|
eastasia|East Asia|Asia Pacific|Asia Pacific|southeastasia|22.267|114.188|Hong Kong|z
southeastasia|Southeast Asia|Asia Pacific|Asia Pacific|eastasia|1.283|103.833|Singapore|z
japaneast|Japan East|Japan|Asia Pacific|japanwest|35.68|139.77|Tokyo, Saitama|z
japanwest|Japan West|Japan|Asia Pacific|japaneast|34.6939|135.5022|Osaka|z
koreacentral|Korea Central|Korea|Asia Pacific|koreasouth|37.5665|126.978|Seoul|z
koreasouth|Korea South|Korea|Asia Pacific|koreacentral|35.1796|129.0756|Busan|
centralindia|Central India|India|Asia Pacific|southindia|18.5822|73.9197|Pune|z
southindia|South India|India|Asia Pacific|centralindia|12.9822|80.1636|Chennai|
westindia|West India|India|Asia Pacific|southindia|19.088|72.868|Mumbai|
jioindiawest|Jio India West|India|Asia Pacific|jioindiacentral|22.470701|70.05773|Jamnagar|
jioindiacentral|Jio India Central|India|Asia Pacific|jioindiawest|21.146633|79.08886|Nagpur|
indonesiacentral|Indonesia Central|Indonesia|Asia Pacific||-6.1|106.8|Jakarta|z
malaysiawest|Malaysia West|Malaysia|Asia Pacific||3.140853|101.693207|Kuala Lumpur|z
australiaeast|Australia East|Australia|Asia Pacific|australiasoutheast|-33.86|151.2094|New South Wales|z
australiasoutheast|Australia Southeast|Australia|Asia Pacific|australiaeast|-37.8136|144.9631|Victoria|
australiacentral|Australia Central|Australia|Asia Pacific|australiacentral2|-35.3075|149.1244|Canberra|
australiacentral2|Australia Central 2|Australia|Asia Pacific|australiacentral|-35.3075|149.1244|Canberra|
newzealandnorth|New Zealand North|New Zealand|Asia Pacific||-36.84853|174.76349|Auckland|z
`;

/** Locations that are no regions but that some types take. */
const GEOGRAPHIES = new Set([
  'global',
  'unitedstates',
  'europe',
  'asia',
  'asiapacific',
  'australia',
  'africa',
  'brazil',
  'canada',
  'france',
  'germany',
  'india',
  'japan',
  'korea',
  'norway',
  'switzerland',
  'singapore',
  'uae',
  'uk',
  'unitedkingdom',
  'swedensouth',
]);

/** A region as `azmove` and Azure know it. */
export interface Region {
  name: string;
  displayName: string;
  geography: string;
  geographyGroup: string;
  paired?: string;
  latitude: string;
  longitude: string;
  physicalLocation: string;
  hasZones: boolean;
}

/** All regions, in Azure's order. */
export const REGIONS: readonly Region[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name, displayName, geography, geographyGroup, paired, latitude, longitude, physicalLocation, zones] = line.split(
      '|',
    ) as string[];
    return {
      name: name!,
      displayName: displayName!,
      geography: geography!,
      geographyGroup: geographyGroup!,
      ...(paired !== '' && { paired: paired! }),
      latitude: latitude!,
      longitude: longitude!,
      physicalLocation: physicalLocation!,
      hasZones: zones === 'z',
    };
  });

const byName = new Map(REGIONS.map((region) => [region.name, region]));

/** `West Europe` → `westeurope`, as ARM returns locations. */
export function normalLocation(location: string): string {
  return location.replace(/\s/g, '').toLowerCase();
}

/** True for a region, or a geography such as `global`, whatever the spelling. */
export function isKnownLocation(location: string): boolean {
  const name = normalLocation(location);
  return byName.has(name) || GEOGRAPHIES.has(name);
}

/** The body of GET /subscriptions/{id}/locations. @param regions those that the subscription may use */
export function locationsOf(subscriptionId: string, regions: readonly Region[] = REGIONS): object {
  return {
    value: regions.map((region) => ({
      id: `/subscriptions/${subscriptionId}/locations/${region.name}`,
      name: region.name,
      type: 'Region',
      displayName: region.displayName,
      regionalDisplayName: `(${region.geographyGroup}) ${region.displayName}`,
      metadata: {
        regionType: 'Physical',
        regionCategory: region.hasZones ? 'Recommended' : 'Other',
        geography: region.geography,
        geographyGroup: region.geographyGroup,
        longitude: region.longitude,
        latitude: region.latitude,
        physicalLocation: region.physicalLocation,
        pairedRegion: !region.paired ? [] : [{ name: region.paired, id: `/subscriptions/${subscriptionId}/locations/${region.paired}` }],
      },
      ...(region.hasZones && {
        availabilityZoneMappings: ['1', '2', '3'].map((zone) => ({ logicalZone: zone, physicalZone: `${region.name}-az${zone}` })),
      }),
    })),
  };
}

import { ArmError } from '../../arm-error';
import { defineService, type ActionHandler, type ServiceContext } from '../../service';
import { deletedOf, listBody, regionIn, rowsOf } from './rows';

function isTaken(context: ServiceContext, armType: string, name: string): boolean {
  const same = (other: unknown): boolean => String(other).toLowerCase() === name.toLowerCase();
  if (rowsOf(context, 'taken-names').some((row) => same(row['name']) && String(row['type']).toLowerCase() === armType.toLowerCase()))
    return true;
  return context.ofType(armType).some((resource) => same(resource.name));
}

/** Answers in the shapes that differ from the common one; `undefined` leaves a free name to the common answer. */
function answer(armType: string, shape: (isFree: boolean, message: string) => object | undefined, field = 'name'): ActionHandler {
  return (request, context) => {
    const name = String(request.body[field] ?? '');
    const body = shape(!isTaken(context, armType, name), `The name '${name}' is already in use.`);
    return body && { body };
  };
}

/** A taken name of the table is taken, whoever asks; all others are the common answer's affair. */
const common: ActionHandler = (request, context) => {
  const { name, type } = request.body;
  const provider = request.parameters['namespace']!.toLowerCase();
  const row = rowsOf(context, 'taken-names').find((one) => {
    const own = String(one['type']).toLowerCase();
    const isAsked = typeof type === 'string' && type.includes('/') ? own === type.toLowerCase() : own.startsWith(`${provider}/`);
    return isAsked && String(one['name']).toLowerCase() === String(name).toLowerCase();
  });
  return row && { body: { nameAvailable: false, reason: 'AlreadyExists', message: `The name '${String(name)}' is already in use.` } };
};

const deleted =
  (armType: string): ActionHandler =>
  (_request, context) =>
    listBody(deletedOf(context, armType));

const AT = '/subscriptions/{subscriptionId}/providers';
const GRAVES: Record<string, string> = {
  'Microsoft.KeyVault/deletedManagedHSMs': 'Microsoft.KeyVault/managedHSMs',
  'Microsoft.ApiManagement/deletedservices': 'Microsoft.ApiManagement/service',
  'Microsoft.CognitiveServices/deletedAccounts': 'Microsoft.CognitiveServices/accounts',
  'Microsoft.AppConfiguration/deletedConfigurationStores': 'Microsoft.AppConfiguration/configurationStores',
  'Microsoft.OperationalInsights/deletedWorkspaces': 'Microsoft.OperationalInsights/workspaces',
};

/** Whether names are free, where services do not answer in the common form; and what was deleted and keeps its name. */
export const names = defineService({
  armType: 'Microsoft.Resources/checkNameAvailability',
  routes: {
    [`POST ${AT}/Microsoft.Sql/checkNameAvailability`]: answer('Microsoft.Sql/servers', (available, message) =>
      available ? { available } : { available, reason: 'AlreadyExists', message },
    ),
    [`POST ${AT}/Microsoft.Synapse/checkNameAvailability`]: answer('Microsoft.Synapse/workspaces', (available, message) => ({
      available,
      ...(!available && { message }),
    })),
    [`POST ${AT}/Microsoft.NotificationHubs/checkNamespaceAvailability`]: answer(
      'Microsoft.NotificationHubs/namespaces',
      (isAvailiable) => ({ isAvailiable }),
    ),
    [`POST ${AT}/Microsoft.CognitiveServices/checkDomainAvailability`]: answer(
      'Microsoft.CognitiveServices/accounts',
      (isSubdomainAvailable) => ({ isSubdomainAvailable, ...(!isSubdomainAvailable && { reason: 'Sub domain name is not valid' }) }),
      'subdomainName',
    ),
    [`POST ${AT}/Microsoft.Cache/checkNameAvailability`]: (request, context) => {
      const name = String(request.body['name']);
      if (isTaken(context, 'Microsoft.Cache/Redis', name))
        throw new ArmError(409, 'NameNotAvailable', `The name '${name}' is not available.`);
      return { status: 200 };
    },
    [`POST ${AT}/Microsoft.Devices/checkProvisioningServiceNameAvailability`]: answer(
      'Microsoft.Devices/provisioningServices',
      (nameAvailable) => ({ nameAvailable }),
    ),
    [`POST ${AT}/Microsoft.Network/checkTrafficManagerNameAvailabilityV2`]: answer(
      'Microsoft.Network/trafficManagerProfiles',
      (nameAvailable) => ({ nameAvailable }),
    ),
    [`POST ${AT}/Microsoft.KeyVault/checkMhsmNameAvailability`]: answer('Microsoft.KeyVault/managedHSMs', (nameAvailable) => ({
      nameAvailable,
    })),
    [`POST ${AT}/Microsoft.DocumentDB/locations/{region}/checkMongoClusterNameAvailability`]: answer(
      'Microsoft.DocumentDB/mongoClusters',
      (nameAvailable) => ({ nameAvailable }),
    ),
    'HEAD /providers/Microsoft.DocumentDB/databaseAccountNames/{name}': (request, context) => ({
      status: isTaken(context, 'Microsoft.DocumentDB/databaseAccounts', request.parameters['name']!) ? 200 : 404,
    }),
    [`POST ${AT}/{namespace}/checkNameAvailability`]: common,
    [`POST ${AT}/{namespace}/locations/{region}/checkNameAvailability`]: common,
    [`GET ${AT}/Microsoft.Network/locations/{region}/CheckDnsNameAvailability`]: (request, context) => {
      const label = String(request.query.get('domainnamelabel'));
      const region = regionIn(request);
      const isUsed = context
        .ofType('Microsoft.Network/publicIPAddresses')
        .some(({ location, properties }) => location === region && properties.dnsSettings?.domainNameLabel === label);
      return { body: { available: !isUsed && !isTaken(context, 'dnsLabel', label) } };
    },
    ...Object.fromEntries(Object.entries(GRAVES).map(([path, armType]) => [`GET ${AT}/${path}`, deleted(armType)])),
  },
});

/** ARM types whose body in Resource Graph lacks what a GET has, with what is missing. Lower case. */
export const INCOMPLETE_IN_GRAPH: Readonly<Record<string, string>> = {
  'microsoft.apimanagement/service': 'certificates and host names in full',
  'microsoft.automation/automationaccounts': 'encryption and network access',
  'microsoft.containerinstance/containergroups': 'containers in full',
  'microsoft.datafactory/factories': 'repository and global parameters',
  'microsoft.insights/actiongroups': 'receivers in full',
  'microsoft.insights/autoscalesettings': 'profiles in full',
  'microsoft.insights/workbooks': 'the serialised content',
  'microsoft.logic/workflows': 'the definition',
  'microsoft.network/connections': 'the policies in full',
  'microsoft.recoveryservices/vaults': 'redundancy and security settings',
  'microsoft.web/serverfarms': 'the number of instances of elastic plans',
  'microsoft.web/sites': 'siteConfig, which the graph leaves blank',
  'microsoft.web/sites/slots': 'siteConfig, which the graph leaves blank',
  'microsoft.web/staticsites': 'build properties',
};

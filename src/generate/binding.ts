/** Where the bindings keep the class of a Terraform resource type. */
export interface Binding {
  className: string;
  /** Below the provider package. */
  modulePath: string;
}

/**
 * Types whose class carries an `A`, because a block of another type has the plain name.
 * Source: the bindings of azurerm 4.55.0 (@cdktf/provider-azurerm 14.23.1); a test holds this list against the package.
 */
const SUFFIXED = new Set([
  'azurerm_api_management_certificate',
  'azurerm_app_service_source_control',
  'azurerm_cognitive_account_customer_managed_key',
  'azurerm_iothub_enrichment',
  'azurerm_iothub_fallback_route',
  'azurerm_iothub_file_upload',
  'azurerm_iothub_route',
  'azurerm_iothub_shared_access_policy',
  'azurerm_key_vault_access_policy',
  'azurerm_servicebus_namespace_customer_managed_key',
  'azurerm_storage_account_customer_managed_key',
  'azurerm_storage_account_network_rules',
  'azurerm_storage_account_queue_properties',
  'azurerm_storage_account_static_website',
  'azurerm_virtual_hub_route_table_route',
  'azurerm_virtual_machine_scale_set_extension',
]);

/** Spellings that the binding generator chose by itself. */
const IRREGULAR: Record<string, string> = {
  azurerm_aadb2c_directory: 'Aadb2CDirectory',
  azurerm_api_management_identity_provider_aadb2c: 'ApiManagementIdentityProviderAadb2C',
};

/** The class and module of `terraformType`, for example `azurerm_virtual_network`. */
export function bindingOf(terraformType: string): Binding {
  const words = terraformType.replace(/^azurerm_/, '').split('_');
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return {
    className: IRREGULAR[terraformType] ?? (SUFFIXED.has(terraformType) ? `${pascal}A` : pascal),
    modulePath: `lib/${words.join('-')}`,
  };
}

import type { Singleton } from '../../service';

/** Default value, data type. */
type Parameter = readonly [value: string, dataType: string];

/**
 * Server parameters that people change most; a server has some two hundred.
 * https://learn.microsoft.com/azure/mysql/flexible-server/concepts-server-parameters
 */
const PARAMETERS: Record<string, Parameter> = {
  audit_log_enabled: ['OFF', 'Enumeration'],
  audit_log_events: ['CONNECTION', 'Set'],
  auto_increment_increment: ['1', 'Integer'],
  auto_increment_offset: ['1', 'Integer'],
  binlog_expire_logs_seconds: ['0', 'Integer'],
  character_set_server: ['utf8mb3', 'Enumeration'],
  collation_server: ['utf8mb3_general_ci', 'Enumeration'],
  connect_timeout: ['10', 'Integer'],
  event_scheduler: ['OFF', 'Enumeration'],
  explicit_defaults_for_timestamp: ['ON', 'Enumeration'],
  general_log: ['OFF', 'Enumeration'],
  group_concat_max_len: ['1024', 'Integer'],
  innodb_buffer_pool_size: ['134217728', 'Integer'],
  innodb_lock_wait_timeout: ['50', 'Integer'],
  innodb_print_all_deadlocks: ['OFF', 'Enumeration'],
  interactive_timeout: ['28800', 'Integer'],
  join_buffer_size: ['262144', 'Integer'],
  local_infile: ['OFF', 'Enumeration'],
  log_bin_trust_function_creators: ['OFF', 'Enumeration'],
  log_output: ['FILE', 'Set'],
  log_queries_not_using_indexes: ['OFF', 'Enumeration'],
  long_query_time: ['10', 'Numeric'],
  lower_case_table_names: ['1', 'Enumeration'],
  max_allowed_packet: ['16777216', 'Integer'],
  max_connections: ['341', 'Integer'],
  max_heap_table_size: ['16777216', 'Integer'],
  performance_schema: ['ON', 'Enumeration'],
  require_secure_transport: ['ON', 'Enumeration'],
  slow_query_log: ['OFF', 'Enumeration'],
  sort_buffer_size: ['524288', 'Integer'],
  sql_generate_invisible_primary_key: ['ON', 'Enumeration'],
  sql_mode: ['ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_ZERO_DATE,NO_ZERO_IN_DATE,STRICT_TRANS_TABLES', 'Set'],
  table_open_cache: ['4000', 'Integer'],
  time_zone: ['SYSTEM', 'String'],
  tls_version: ['TLSv1.2', 'Set'],
  tmp_table_size: ['16777216', 'Integer'],
  tx_isolation: ['REPEATABLE-READ', 'Enumeration'],
  wait_timeout: ['28800', 'Integer'],
};

/** The parameters as every server has them until somebody sets them. */
export const SERVER_PARAMETERS: readonly Singleton[] = Object.entries(PARAMETERS).map(([name, [value, dataType]]) => ({
  path: `configurations/${name}`,
  body: () => ({
    properties: { value, currentValue: value, defaultValue: value, dataType, isReadOnly: 'False', source: 'system-default' },
  }),
}));

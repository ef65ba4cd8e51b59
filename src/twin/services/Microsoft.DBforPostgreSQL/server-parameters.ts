import type { Singleton } from '../../service';

/** Default value, data type, whether a change waits for no restart. */
type Parameter = readonly [value: string, dataType: string, isDynamic: boolean];

/**
 * Server parameters that people change most; a server has some three hundred.
 * https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-server-parameters
 */
const PARAMETERS: Record<string, Parameter> = {
  'azure.extensions': ['', 'Set', true],
  autovacuum: ['on', 'Boolean', true],
  autovacuum_naptime: ['60', 'Integer', true],
  backslash_quote: ['safe_encoding', 'Enumeration', true],
  client_encoding: ['UTF8', 'Enumeration', true],
  connection_throttle_enable: ['off', 'Boolean', true],
  deadlock_timeout: ['1000', 'Integer', true],
  effective_cache_size: ['786432', 'Integer', true],
  idle_in_transaction_session_timeout: ['0', 'Integer', true],
  lock_timeout: ['0', 'Integer', true],
  log_checkpoints: ['on', 'Boolean', true],
  log_connections: ['on', 'Boolean', true],
  log_disconnections: ['on', 'Boolean', true],
  log_duration: ['off', 'Boolean', true],
  log_lock_waits: ['off', 'Boolean', true],
  log_min_duration_statement: ['-1', 'Integer', true],
  log_statement: ['none', 'Enumeration', true],
  'logfiles.download_enable': ['off', 'Boolean', true],
  maintenance_work_mem: ['99328', 'Integer', true],
  max_connections: ['859', 'Integer', false],
  max_parallel_workers: ['8', 'Integer', true],
  max_wal_size: ['2048', 'Integer', true],
  max_worker_processes: ['8', 'Integer', false],
  'metrics.collector_database_activity': ['off', 'Boolean', true],
  'pg_qs.query_capture_mode': ['none', 'Enumeration', true],
  'pg_stat_statements.track': ['none', 'Enumeration', true],
  'pgaudit.log': ['none', 'Set', true],
  'pgbouncer.enabled': ['false', 'Boolean', true],
  'pgms_wait_sampling.query_capture_mode': ['none', 'Enumeration', true],
  require_secure_transport: ['on', 'Boolean', true],
  row_security: ['on', 'Boolean', true],
  shared_buffers: ['262144', 'Integer', false],
  shared_preload_libraries: ['pg_cron,pg_stat_statements', 'Set', false],
  ssl_min_protocol_version: ['TLSv1.2', 'Enumeration', true],
  statement_timeout: ['0', 'Integer', true],
  timezone: ['UTC', 'String', true],
  track_io_timing: ['off', 'Boolean', true],
  wal_level: ['replica', 'Enumeration', false],
  work_mem: ['4096', 'Integer', true],
};

/** The parameters as every server has them until somebody sets them. */
export const SERVER_PARAMETERS: readonly Singleton[] = Object.entries(PARAMETERS).map(([name, [value, dataType, isDynamicConfig]]) => ({
  path: `configurations/${name}`,
  body: () => ({
    properties: {
      value,
      defaultValue: value,
      dataType,
      isDynamicConfig,
      isReadOnly: false,
      isConfigPendingRestart: false,
      source: 'system-default',
    },
  }),
}));

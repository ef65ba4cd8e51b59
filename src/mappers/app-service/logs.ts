/** `config/logs` and `config/backup`: where a site writes its logs, and when it is backed up. */
import type { MapperContext } from '../mapper';
import { unlessBlank, unlessDefault } from '../mapper';
import { secret } from '../token';
import type { Site } from './site';
import { configPart } from './site';

interface Logs {
  applicationLogs?: { fileSystem?: { level?: string }; azureBlobStorage?: { level?: string; sasUrl?: string; retentionInDays?: number } };
  httpLogs?: {
    fileSystem?: { enabled?: boolean; retentionInMb?: number; retentionInDays?: number };
    azureBlobStorage?: { enabled?: boolean; sasUrl?: string; retentionInDays?: number };
  };
  failedRequestsTracing?: { enabled?: boolean };
  detailedErrorMessages?: { enabled?: boolean };
}

interface Backup {
  backupName?: string;
  enabled?: boolean;
  storageAccountUrl?: string;
  backupSchedule?: {
    frequencyInterval?: number;
    frequencyUnit?: string;
    keepAtLeastOneBackup?: boolean;
    retentionPeriodInDays?: number;
    startTime?: string;
  };
}

const isOn = (level: string | undefined): boolean => level !== undefined && level.toLowerCase() !== 'off';

function applicationLogsOf({ fileSystem, azureBlobStorage: blob }: NonNullable<Logs['applicationLogs']>) {
  const sasUrl = unlessBlank(blob?.sasUrl);
  if (!isOn(fileSystem?.level) && !sasUrl) return undefined;
  return {
    azureBlobStorage: sasUrl ? { level: blob?.level ?? 'Off', retentionInDays: blob?.retentionInDays ?? 0, sasUrl } : undefined,
    fileSystemLevel: fileSystem?.level ?? 'Off',
  };
}

function httpLogsOf({ fileSystem, azureBlobStorage: blob }: NonNullable<Logs['httpLogs']>) {
  const isBlob = blob?.enabled && (blob.retentionInDays || blob.sasUrl);
  if (!fileSystem?.enabled && !isBlob) return undefined;
  return {
    azureBlobStorage: isBlob
      ? {
          retentionInDays: unlessDefault(blob.retentionInDays, 0),
          sasUrl: blob.sasUrl ?? secret('httpLogsSasUrl', 'SAS URL of the container for HTTP logs.'),
        }
      : undefined,
    fileSystem: fileSystem?.enabled
      ? { retentionInDays: fileSystem.retentionInDays ?? 0, retentionInMb: fileSystem.retentionInMb ?? 0 }
      : undefined,
  };
}

/** `logs`, or undefined when every log is off, as a new site has it. */
export function logsOf(site: Site, context: MapperContext) {
  const logs = configPart(site, 'logs', context) as Logs | undefined;
  const config = {
    applicationLogs: logs?.applicationLogs && applicationLogsOf(logs.applicationLogs),
    detailedErrorMessages: logs?.detailedErrorMessages?.enabled || undefined,
    failedRequestTracing: logs?.failedRequestsTracing?.enabled || undefined,
    httpLogs: logs?.httpLogs && httpLogsOf(logs.httpLogs),
  };
  return Object.values(config).some((value) => value !== undefined) ? config : undefined;
}

/** `app_service_logs` of a function app: it has the HTTP log alone. */
export function functionLogsOf(site: Site, context: MapperContext) {
  const file = (configPart(site, 'logs', context) as Logs | undefined)?.httpLogs?.fileSystem;
  if (!file?.enabled) return undefined;
  return { diskQuotaMb: file.retentionInMb ?? 0, retentionPeriodDays: file.retentionInDays || undefined };
}

/** `backup`, or undefined where none was set up. */
export function backupOf(site: Site, context: MapperContext) {
  const backup = configPart(site, 'backup', context) as Backup | undefined;
  if (!backup?.backupSchedule) return undefined;
  const schedule = backup.backupSchedule;
  return {
    name: backup.backupName ?? '',
    enabled: unlessDefault(backup.enabled ?? false, true),
    schedule: {
      frequencyInterval: schedule.frequencyInterval ?? 0,
      frequencyUnit: schedule.frequencyUnit ?? '',
      keepAtLeastOneBackup: unlessDefault(schedule.keepAtLeastOneBackup, false),
      retentionPeriodDays: unlessDefault(schedule.retentionPeriodInDays, 30),
    },
    storageAccountUrl: backup.storageAccountUrl ?? secret('backupStorageAccountUrl', 'SAS URL of the container for backups.'),
  };
}

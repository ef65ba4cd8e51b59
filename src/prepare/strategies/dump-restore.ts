import type { ArmResource } from '../../arm/resource';
import { parseResourceId } from '../../arm/resource-id';
import { hostOf, isPostgresql } from '../open-source-server';
import { shell, type Command } from '../shell';
import { defineStrategy, type Step, type Subject, type Surroundings } from '../strategy';

/** https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-servers, and MySQL's own schemas. */
const SYSTEM = new Set(['azure_maintenance', 'azure_sys', 'postgres', 'mysql', 'sys', 'information_schema', 'performance_schema']);

function databasesOf({ source }: Subject, { below }: Surroundings): string[] {
  return below(source, 'databases')
    .map(({ id }) => parseResourceId(id).name)
    .filter((name) => !SYSTEM.has(name.toLowerCase()));
}

interface Dump {
  check: Command;
  dump: Command;
  restore: Command;
}

function postgresql(from: string, to: string, database: string): Dump {
  const source = shell`PGPASSWORD="$SOURCE_PASSWORD" PGSSLMODE=require`;
  const target = shell`PGPASSWORD="$DESTINATION_PASSWORD" PGSSLMODE=require`;
  const file = `${database}.dump`;
  return {
    check: shell`${source} psql --host=${from} --username="$SOURCE_USER" --dbname=${database} --command='select count(*), pg_database_size(current_database()) from pg_stat_user_tables'`,
    dump: shell`${source} pg_dump --host=${from} --username="$SOURCE_USER" --dbname=${database} --format=custom --no-owner --file="$DUMP_FOLDER"/${file}`,
    restore: shell`${target} pg_restore --host=${to} --username="$DESTINATION_USER" --dbname=${database} --clean --if-exists --no-owner "$DUMP_FOLDER"/${file}`,
  };
}

function mysql(from: string, to: string, database: string): Dump {
  const source = shell`MYSQL_PWD="$SOURCE_PASSWORD"`;
  const target = shell`MYSQL_PWD="$DESTINATION_PASSWORD"`;
  const file = `${database}.sql`;
  return {
    check: shell`${source} mysql --host=${from} --user="$SOURCE_USER" --ssl-mode=REQUIRED --execute='select table_schema, count(*) from information_schema.tables group by 1'`,
    dump: shell`${source} mysqldump --host=${from} --user="$SOURCE_USER" --ssl-mode=REQUIRED --single-transaction --routines --triggers --events --set-gtid-purged=OFF --result-file="$DUMP_FOLDER"/${file} --databases ${database}`,
    restore: shell`${target} mysql --host=${to} --user="$DESTINATION_USER" --ssl-mode=REQUIRED < "$DUMP_FOLDER"/${file}`,
  };
}

function stepFor(subject: Subject, destination: ArmResource, around: Surroundings): Step {
  const { source } = subject;
  const databases = databasesOf(subject, around);
  const dumps = databases.map((name) => (isPostgresql(source) ? postgresql : mysql)(hostOf(source), hostOf(destination), name));
  const roles = isPostgresql(source)
    ? 'Roles but the administrator are created by hand first; passwords are not in a dump. '
    : 'Users are created by hand. ';
  const none = databases.length === 0 ? 'The scan found no database of its own on this server. ' : '';
  return {
    moment: 'at cut-over',
    title: 'Dump the databases and restore them in the destination',
    note: `Stop writes first. ${none}${roles}Run it before, too, to see how long it takes: a restore replaces what an earlier one wrote. From a machine that reaches both servers.`,
    needs: {
      SOURCE_USER: 'administrator of the source server',
      SOURCE_PASSWORD: 'its password',
      DESTINATION_USER: 'administrator of the destination server',
      DESTINATION_PASSWORD: 'its password',
      DUMP_FOLDER: 'an encrypted folder with room for the dumps, emptied afterwards: they hold all data',
    },
    before: dumps.map(({ check }) => check),
    run: dumps.flatMap(({ dump, restore }) => [dump, restore]),
  };
}

/** https://learn.microsoft.com/azure/postgresql/howto-migrate-using-dump-and-restore */
export const dumpRestore = defineStrategy({
  name: 'dump-restore',
  summary:
    'The server is created by code, and its databases come over in a dump at cut-over: no replica to look after, and downtime for as long as dump and restore take.',
  comesFirst: false,
  plan: (subject, around) => ({ steps: subject.destination ? [stepFor(subject, subject.destination, around)] : [] }),
  look: () => ({ state: 'ask', detail: 'Only the databases themselves know what they hold: compare their row counts.' }),
});

/** For whom pipelines are written. */
export const CI_SYSTEMS = ['github', 'azure'] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

/** What differs between the pipelines of two moves. */
export interface PipelineFacts {
  ci: CiSystem;
  /** The move's folder, from where the pipeline runs; `.` where that is the move's folder itself. */
  folder: string;
  /** Sensitive Terraform variables, by name. */
  variables: readonly string[];
}

/** Letters and digits of a folder, as the end of a name: `-moves-weu`; nothing for `.`. */
export function nameOfFolder(folder: string): string {
  return folder === '.' ? '' : `-${folder.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

/** The secret that holds a sensitive variable: GitHub and Azure DevOps take letters, digits and underscores, whatever their case. */
export function secretNameOf(variable: string): string {
  return `TF_VAR_${variable.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}

function variableLines({ ci, variables }: PipelineFacts, indent: string): string {
  const secret = (name: string): string => (ci === 'github' ? `\${{ secrets.${name} }}` : `$(${name})`);
  const lines =
    variables.length > 0
      ? [...variables].sort().map((variable) => `TF_VAR_${variable}: ${secret(secretNameOf(variable))}`)
      : [`# A line for each sensitive variable in reports/generated.md. TF_VAR_example: ${secret('TF_VAR_EXAMPLE')}`];
  return lines.map((line) => `${indent}${line}\n`).join('');
}

/** A template with the facts of one move in it. */
export function fillTemplate(template: string, facts: PipelineFacts): string {
  const { folder } = facts;
  return template
    .replace(/^( *)SENSITIVE_VARIABLES: MOVE\n/gm, (_, indent: string) => variableLines(facts, indent))
    .replaceAll('MOVE_NAME', nameOfFolder(folder))
    .replaceAll('MOVE_FOLDER/', folder === '.' ? '' : `${folder}/`)
    .replaceAll('MOVE_FOLDER', folder);
}

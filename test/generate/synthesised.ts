import { App, type TerraformStack } from 'cdktf';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';

type Module = Record<string, unknown>;

/** Runs generated code in this process: its stacks, as the JSON that Terraform reads, by stack id. */
export function synthesised(files: Readonly<Record<string, string>>): Record<string, any> {
  const loaded = new Map<string, Module>();
  const load = (path: string): Module => {
    const known = loaded.get(path);
    if (known) return known;
    const { outputText, diagnostics = [] } = ts.transpileModule(files[path]!, {
      reportDiagnostics: true,
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    if (diagnostics.length > 0) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(diagnostics[0]!.messageText, '\n')}`);
    const exported: Module = {};
    loaded.set(path, exported);
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const requireFrom = (name: string): unknown => (name.startsWith('./') ? load(`stacks/${name.slice(2)}.ts`) : require(name));
    new Function('require', 'exports', outputText)(requireFrom, exported);
    return exported;
  };
  const app = new App({ outdir: join(mkdtempSync(join(tmpdir(), 'azmove-synth-')), 'out'), skipValidation: true });
  (load('stacks/index.ts')['addStacks'] as (app: App) => void)(app);
  const stacks = app.node.children as TerraformStack[];
  for (const stack of stacks) stack.prepareStack();
  return Object.fromEntries(stacks.map((stack) => [stack.node.id, JSON.parse(JSON.stringify(stack.toTerraform()))]));
}

/** What Terraform makes of a text: `$${` and `%%{` are text again, and so is `${"…"}`. */
export function asTerraformReads(value: unknown): any {
  if (typeof value === 'string')
    return value.replace(/\$\{"([^"{]*)"\}|([$%])\2\{/g, (_, literal?: string, sign?: string) => literal ?? `${sign}{`);
  if (Array.isArray(value)) return value.map(asTerraformReads);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [asTerraformReads(key), asTerraformReads(item)]));
}

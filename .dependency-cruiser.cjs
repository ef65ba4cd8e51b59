/**
 * The house's layers (docs/architecture.md): arrows go down only.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const layer = (name, folder, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...allowed].map((part) => `^src/${part}/`) },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'Nothing reads upstream.', severity: 'error', from: {}, to: { circular: true } },
    layer('arm-is-vocabulary', 'arm', [], 'The vocabulary of ARM imports nothing.'),
    layer('azure-speaks-http', 'azure', ['arm'], 'The only code of the product that speaks HTTP.'),
    layer('config-stands-alone', 'config', ['arm'], 'move.yaml, and nothing of what it is used for.'),
    layer('text-is-shown-as-it-is', 'text', [], 'How a text gets into a line or into Markdown as that very text; pure.'),
    layer('secrets-are-told-by-rules', 'secrets', [], 'What a secret looks like; pure.'),
    layer('files-are-written-here', 'files', ['secrets'], 'The one place that writes files and guards streams: no secret gets past it.'),
    layer('inventory', 'inventory', ['arm', 'secrets', 'files'], 'Reading and writing inventories; knows no step.'),
    layer('scan', 'scan', ['azure', 'inventory', 'arm', 'config'], 'Region to inventory; facts of types are injected by the command.'),
    layer('graph', 'graph', ['arm', 'inventory', 'catalog'], 'Edges and order; pure.'),
    layer('catalog', 'catalog', ['arm', 'config'], 'Facts per ARM type.'),
    layer(
      'relocate',
      'relocate',
      ['arm', 'inventory', 'graph', 'catalog', 'config'],
      'Inventory to inventory; pure; never hears of Terraform.',
    ),
    layer(
      'verify',
      'verify',
      ['arm', 'azure', 'inventory', 'graph', 'catalog', 'config', 'relocate', 'secrets', 'text'],
      'Whether the destination can take the move; speaks to Azure only through the client that it is handed.',
    ),
    layer('mappers', 'mappers', ['arm', 'inventory'], 'ARM to azurerm; never hears of regions or files.'),
    layer(
      'prepare',
      'prepare',
      ['arm', 'inventory', 'config', 'catalog', 'graph', 'relocate', 'mappers'],
      'How data goes over; pure: what it wants read from Azure it is handed.',
    ),
    layer(
      'protect',
      'protect',
      ['arm', 'config', 'catalog', 'relocate', 'mappers', 'prepare'],
      'What guards the destination against losing its region; pure.',
    ),
    layer(
      'generate',
      'generate',
      ['arm', 'inventory', 'config', 'catalog', 'graph', 'relocate', 'mappers', 'prepare', 'protect', 'text'],
      'Configuration to TypeScript; pure.',
    ),
    layer(
      'coverage',
      'coverage',
      ['arm', 'inventory', 'catalog', 'relocate', 'mappers', 'text'],
      'What is mapped, of an inventory or of all types; pure.',
    ),
    layer(
      'compare',
      'compare',
      ['arm', 'inventory', 'catalog', 'text'],
      'Two inventories against each other; pure; what values mean to Terraform is handed in by the command.',
    ),
    layer('switch-over', 'switch-over', ['arm', 'graph', 'relocate'], 'What stays and leads to the source; pure.'),
    layer('teardown', 'teardown', ['arm'], 'What keeps the source from being destroyed; pure.'),
    layer('ledger', 'ledger', ['arm', 'files'], 'Move state per resource, and which may follow which.'),
    layer('plan', 'plan', ['text'], 'What Terraform planned, told to a reviewer; pure.'),
    layer('rehearse', 'rehearse', ['arm', 'text'], 'What a rehearsal came to; pure.'),
    layer('twin-and-product-meet-over-https', 'twin', ['arm', 'secrets', 'files'], 'The twin is just another ARM endpoint.'),
    layer('pipelines', 'pipelines', [], 'Pipeline files of one move, from templates; pure.'),
    {
      name: 'nothing-imports-the-twin',
      comment: 'Only its command starts it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(twin|commands)/' },
      to: { path: '^src/twin/' },
    },
    {
      name: 'mappers-are-leaves',
      comment: 'A mapper imports the vocabulary beside it (hyphenated names), never another mapper (named as its ARM type is).',
      severity: 'error',
      from: { path: '^src/mappers/Microsoft\\.' },
      to: { path: '^src/mappers/Microsoft\\.', pathNot: '-[a-z0-9]+\\.ts$' },
    },
    {
      name: 'bindings-are-types-only',
      comment: 'Mappers use the bindings to be checked; loading them is the generated code’s affair.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/@cdktf/provider-azurerm', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commands-are-leaves',
      comment: 'Commands are called by the command line alone, not by one another.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli\\.ts|commands/)' },
      to: { path: '^src/commands/' },
    },
    { name: 'src-stands-alone', severity: 'error', from: { path: '^src/' }, to: { path: '^(stacks|test|scripts|bench)/' } },
    {
      name: 'network-at-the-edge',
      comment: 'Network only in azure and twin.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(azure|twin)/' },
      to: { path: '^(node:)?(http|https|net|tls|http2)$' },
    },
    {
      name: 'files-at-the-edge',
      comment:
        'Files only in files (writing), commands, inventory, ledger, twin, config (reading); the catalog, mappers and cli load their own modules and data.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(files|commands|inventory|ledger|twin|config)/|^src/(mappers|verify|prepare)/registry\\.ts$|^src/cli\\.ts$',
      },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'no-orphans',
      comment: 'Every file is used. Mappers, checks, services of the twin and commands are found by walking their folders.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: '^src/(mappers/Microsoft\\.|twin/services/|verify/checks/|prepare/strategies/|commands/|graph/page/)',
      },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};

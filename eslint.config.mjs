import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'demo/', 'cdktf.out/', 'coverage/', '.azmove/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.ts'],
    rules: {
      // noUncheckedIndexedAccess is on; a `!` after a check that the compiler cannot follow is clearer than a second check.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    // A construct registers itself with its scope: creating it is the effect.
    files: ['stacks/**/*.ts', 'main.ts', 'test/**/expected/**/*.ts'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    // Thirteen Terraform types share this ARM type, and a mapper's file is the ARM type's.
    files: ['src/mappers/Microsoft.DataFactory/factories/linkedservices.ts'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    // Scripts of one page: each uses what the others define.
    files: ['src/graph/page/*.js'],
    languageOptions: { sourceType: 'script' },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { vars: 'local' }] },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bindingOf } from '../../src/generate/binding';
import { registry } from '../../src/mappers/registry';

const library = join(dirname(require.resolve('@cdktf/provider-azurerm/package.json')), 'lib');

describe('bindingOf', () => {
  it('names the class of every resource in the bindings', () => {
    const wrong = readdirSync(library).flatMap((folder) => {
      const file = join(library, folder, 'index.js');
      if (folder.startsWith('data-') || folder === 'provider' || !existsSync(file)) return [];
      const [, className, terraformType] = /^(\w+)\.tfResourceType = "(\w+)"/m.exec(readFileSync(file, 'utf8')) ?? [];
      if (className === undefined || terraformType === undefined) return [];
      const binding = bindingOf(terraformType);
      return binding.className === className && binding.modulePath === `lib/${folder}`
        ? []
        : [`${terraformType}: ${className} in ${folder}`];
    });
    expect(wrong).toEqual([]);
  });

  it('finds a module for every mapper', () => {
    const missing = registry().all.filter(
      ({ terraformType }) => !existsSync(join(library, '..', bindingOf(terraformType).modulePath, 'index.js')),
    );
    expect(missing.map(({ terraformType }) => terraformType)).toEqual([]);
  });
});

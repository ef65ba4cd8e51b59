import type { Move } from '../config/move';

/** The packages that generated code imports. */
export interface Library {
  core: string;
  provider: string;
  constructs: string;
  /** The `cdktf.json` of the app names its command line's package, for `package.json` of a new move folder. */
  cli: string;
  versions: { core: string; provider: string; constructs: string; cli: string };
}

/**
 * The one place that names the library. cdktf is archived; cdktn continues it with the same classes and bindings
 * (https://www.npmjs.com/package/cdktn), so emitting for it changes nothing but these names.
 */
export const LIBRARIES: Record<Move['library'], Library> = {
  cdktf: {
    core: 'cdktf',
    provider: '@cdktf/provider-azurerm',
    constructs: 'constructs',
    cli: 'cdktf-cli',
    versions: { core: '0.21.0', provider: '14.23.1', constructs: '10.4.2', cli: '0.21.0' },
  },
  cdktn: {
    core: 'cdktn',
    provider: '@cdktn/provider-azurerm',
    constructs: 'constructs',
    cli: 'cdktn-cli',
    versions: { core: '~0.23.0', provider: '16.1.0', constructs: '10.7.2', cli: '~0.23.0' },
  },
};

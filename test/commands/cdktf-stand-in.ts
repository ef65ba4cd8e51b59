import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What a call of the library's command line is answered. */
export interface Answer {
  exitCode?: number;
  output?: string;
}

const PROGRAM = `#!/usr/bin/env node
require('node:http').get(process.env.STAND_IN + '?' + new URLSearchParams({ args: process.argv.slice(2).join(' ') }), (response) => {
  let text = '';
  response.setEncoding('utf8').on('data', (part) => (text += part)).on('end', () => {
    const { exitCode, output } = JSON.parse(text);
    process.stdout.write(output);
    process.exitCode = exitCode;
  });
});
`;

/**
 * A command line of the library in a move folder's own node_modules, as \`npm install\` puts one there. What it is told to do, the test
 * does: without Terraform, what azmove does before and after can be tested.
 */
export class CdktfStandIn {
  readonly calls: string[] = [];
  private readonly server: Server;
  /** Does what a call asks for, and says how it went. */
  onCall: (args: string) => Answer = () => ({});

  constructor() {
    this.server = createServer((request, response) => {
      const args = new URL(request.url!, 'http://stand-in').searchParams.get('args')!;
      this.calls.push(args);
      const { exitCode = 0, output = '' } = this.onCall(args);
      response.end(JSON.stringify({ exitCode, output }));
    });
  }

  /** Variables that lead the program here. */
  async listen(): Promise<Record<string, string>> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return { STAND_IN: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/` };
  }

  /** Installs it, and a Terraform that is only there to be found, into \`folder\`; returns the folder of the latter, for the PATH. */
  install(folder: string): string {
    const programs = join(folder, 'node_modules', '.bin');
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    mkdirSync(programs, { recursive: true });
    for (const name of ['cdktf', 'terraform']) {
      writeFileSync(join(programs, name), PROGRAM);
      chmodSync(join(programs, name), 0o755);
    }
    return programs;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

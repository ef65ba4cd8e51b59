#!/usr/bin/env node
'use strict';
// tsx compiles the TypeScript sources as they are required: there is no build step that could be forgotten.
require('tsx/cjs');
require('../src/cli').main(process.argv.slice(2));

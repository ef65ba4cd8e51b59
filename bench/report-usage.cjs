'use strict';
// Loaded before a measured program (node --require): says at its end what it used.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.AZMOVE_BENCH_USAGE, JSON.stringify({ kilobytes: maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
});

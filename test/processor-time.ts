/** Milliseconds of processor time that this process has used: unlike the clock, it does not tell how busy the machine is with others. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

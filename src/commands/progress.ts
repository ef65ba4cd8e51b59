import { SingleBar } from 'cli-progress';

/** Shows how far a command is; on standard error, so that results can be piped. */
export interface Progress {
  update(phase: string, done: number, total: number): void;
  stop(): void;
}

/** A bar on a terminal, nothing elsewhere. */
export function progressOn(stream: NodeJS.WriteStream, isWanted: boolean): Progress {
  if (!isWanted || !stream.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ format: '{bar} {value}/{total} {phase}', stream, hideCursor: true, clearOnComplete: true });
  bar.start(1, 0, { phase: '' });
  return {
    update: (phase, done, total) => {
      bar.setTotal(Math.max(1, total));
      bar.update(done, { phase });
    },
    stop: () => bar.stop(),
  };
}

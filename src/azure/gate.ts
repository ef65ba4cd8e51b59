/** Lets so many requests through at a time as Azure takes: halved when it throttles, one more after a run of good answers. */
export class Gate {
  private running = 0;
  private limit: number;
  private good = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param maximum also the number of sockets that are ever in use */
  constructor(private readonly maximum: number) {
    this.limit = maximum;
  }

  /** How many requests may run at a time now. */
  get width(): number {
    return this.limit;
  }

  /** Waits for a place; give it back with {@link leave}. */
  async enter(): Promise<void> {
    if (this.running < this.limit) {
      this.running += 1;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  leave(): void {
    this.running -= 1;
    while (this.running < this.limit && this.waiting.length > 0) {
      this.running += 1;
      this.waiting.shift()!();
    }
  }

  /** Azure asked for less. */
  narrow(): void {
    this.limit = Math.max(1, Math.floor(this.limit / 2));
    this.good = 0;
  }

  /** Azure was content. */
  widen(): void {
    this.good += 1;
    if (this.good < 4 * this.limit || this.limit >= this.maximum) return;
    this.limit += 1;
    this.good = 0;
  }
}

export type Interval = readonly [from: number, to: number];

/** A jump of more than this between two ticks is a seek, not watching. Players tick about four times a second. */
const longestTickSeconds = 2.5;

/** Gathers what was really seen: ticks that follow each other while playing grow an interval, a seek begins another. */
export class WatchMeter {
  #from: number | null = null;
  #to = 0;
  #done: Interval[] = [];

  tick(seconds: number, rate = 1): void {
    const reach = longestTickSeconds * Math.max(1, rate);
    if (this.#from !== null && seconds >= this.#to && seconds - this.#to <= reach) this.#to = seconds;
    else this.#start(seconds);
  }

  /** Playback stopped or jumped: what comes next is another interval. */
  cut(): void {
    if (this.#from !== null && this.#to > this.#from) this.#done.push([this.#from, this.#to]);
    this.#from = null;
  }

  /** What has been gathered since the last call. */
  take(): Interval[] {
    const at = this.#from === null ? null : this.#to;
    this.cut();
    const taken = this.#done;
    this.#done = [];
    if (at !== null) this.#start(at);
    return taken;
  }

  #start(seconds: number): void {
    this.cut();
    this.#from = seconds;
    this.#to = seconds;
  }
}

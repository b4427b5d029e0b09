/**
 * How much of all forms together may be in memory. Every form may hold a little without asking, so that a report in words never waits;
 * who sends files waits until there is room, and the line waits with them. The oldest that asks is let through, one at a time and until it
 * leaves: otherwise forms that are each half inside would wait for each other.
 */
export class UploadGate {
  readonly #most: number;
  readonly #free: number;
  #held = 0;
  /** The one that went over. An older one may begin to ask after it, and two that go over are one too many. */
  #through: Ticket | null = null;
  /** In order of arrival. */
  readonly #tickets: Ticket[] = [];

  /** @param most bytes held by all together @param free bytes that each may hold beside that */
  constructor(most: number, free: number) {
    this.#most = most;
    this.#free = free;
  }

  get held(): number {
    return this.#held;
  }

  enter(): Ticket {
    const ticket = new Ticket((wanted) => Math.max(0, wanted - this.#free), () => this.#settle());
    this.#tickets.push(ticket);
    return ticket;
  }

  #settle(): void {
    const gone = this.#tickets.filter((ticket) => ticket.left);
    for (const ticket of gone) this.#tickets.splice(this.#tickets.indexOf(ticket), 1);
    this.#held = this.#tickets.reduce((sum, ticket) => sum + ticket.has, 0);
    if (this.#through?.left) this.#through = null;
    for (const ticket of this.#tickets) {
      const more = ticket.wants - ticket.has;
      if (!ticket.waiting) continue;
      if (more > 0 && this.#held + more > this.#most) {
        this.#through ??= this.#tickets.find(({ has, wants }) => has > 0 || wants > 0) ?? null;
        if (ticket !== this.#through) continue;
      }
      this.#held += more;
      ticket.grant();
    }
  }
}

/** The place of one form. */
export class Ticket {
  has = 0;
  wants = 0;
  left = false;
  readonly #counted: (bytes: number) => number;
  readonly #changed: () => void;
  #go: (() => void) | null = null;

  constructor(counted: (bytes: number) => number, changed: () => void) {
    this.#counted = counted;
    this.#changed = changed;
  }

  get waiting(): boolean {
    return this.#go !== null;
  }

  grant(): void {
    this.has = this.wants;
    this.#go?.();
    this.#go = null;
  }

  /** Says how much is held now in all; resolves when there is room for it. */
  hold(bytes: number): Promise<void> {
    this.wants = this.#counted(bytes);
    if (this.wants <= this.has) {
      this.has = this.wants;
      this.#changed();
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#go = resolve;
      this.#changed();
    });
  }

  /** Gives everything back; may be called more than once. */
  leave(): void {
    [this.has, this.wants, this.left] = [0, 0, true];
    this.#go?.();
    this.#go = null;
    this.#changed();
  }
}

/** Does a few of these at a time; the others wait their turn. */
export class Turns {
  #busy = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy >= this.#most) await new Promise<void>((resolve) => { this.#waiting.push(resolve); });
    else this.#busy += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }
}

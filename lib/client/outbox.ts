import { ApiError } from "./api";
import { type Operation, operationAnnotation } from "./operation";

/** A text on its way to the server. */
export type OutboxEntry = {
  /** UUIDv7: sorts by time, and for what is created it is the id of the row, so sending twice creates once. */
  id: string;
  memberId: string;
  newsroomId: string;
  articleId: string;
  operation: Operation;
  createdAt: string;
  attempts: number;
  /** Set when the server refused: the text stays until its writer changes or discards it. */
  attention?: { code: string; message: string; fields: Record<string, string>; current?: unknown };
};

export type OutboxStore = {
  list(memberId: string): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<void>;
  remove(id: string): Promise<void>;
};

/** What the outbox needs of the browser; tests bring their own. */
export type OutboxPorts = {
  store: OutboxStore;
  send(entry: OutboxEntry): Promise<unknown>;
  /** Run while no other tab does. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Tell the other tabs of this browser that the store has changed. */
  announce(sentId?: string): void;
  later(work: () => void, milliseconds: number): void;
  signedOut(): void;
};

const LONGEST_WAIT_MS = 30_000;

/** Words leave the browser in the order they were written, once, and are never dropped without being asked. */
export class Outbox {
  private entries: readonly OutboxEntry[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly sentListeners = new Set<(entry: OutboxEntry) => void>();
  private isWaiting = false;

  constructor(
    private readonly memberId: string,
    private readonly ports: OutboxPorts,
  ) {}

  /** The same array until something changes. */
  readonly snapshot = (): readonly OutboxEntry[] => this.entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Hear of each entry as it is saved, before it leaves the outbox. */
  onSent(listener: (entry: OutboxEntry) => void): () => void {
    this.sentListeners.add(listener);
    return () => this.sentListeners.delete(listener);
  }

  async refresh(): Promise<void> {
    const entries = await this.ports.store.list(this.memberId);
    this.entries = entries.sort((a, b) => a.id.localeCompare(b.id));
    for (const listener of this.listeners) listener();
  }

  /** Returns once the words are on disk; they leave at the next `flush`. An entry of the same id is replaced. */
  add(entry: OutboxEntry): Promise<void> {
    return this.put(entry);
  }

  /** Throws an entry away and sends what waited behind it. */
  async discard(id: string): Promise<void> {
    await this.ports.store.remove(id);
    await this.refresh();
    this.ports.announce();
    await this.flush();
  }

  /** Another tab has changed the store, perhaps by saving an entry. */
  async changedElsewhere(sentId?: string): Promise<void> {
    const sent = this.entries.find((entry) => entry.id === sentId);
    if (sent) this.tellSent(sent);
    await this.refresh();
  }

  /** Send everything that is waiting, oldest first. */
  async flush(): Promise<void> {
    await this.ports.exclusively(async () => {
      await this.refresh();
      const held = new Set<string>();
      for (const entry of this.entries) {
        const annotation = operationAnnotation(entry.operation);
        if (entry.attention || held.has(annotation)) held.add(annotation);
        else {
          const result = await this.attempt(entry);
          if (result === "stop") return;
          if (result === "held") held.add(annotation);
        }
      }
    });
  }

  private async attempt(entry: OutboxEntry): Promise<"sent" | "held" | "stop"> {
    try {
      await this.ports.send(entry);
      this.tellSent(entry);
      await this.ports.store.remove(entry.id);
      await this.refresh();
      this.ports.announce(entry.id);
      return "sent";
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return this.failed(entry, error);
    }
  }

  private tellSent(entry: OutboxEntry): void {
    for (const listener of this.sentListeners) listener(entry);
  }

  private async failed(entry: OutboxEntry, error: ApiError): Promise<"held" | "stop"> {
    const attempts = entry.attempts + 1;
    if (error.code === "unauthenticated") {
      this.ports.signedOut();
      return "stop";
    }
    if (!error.isTransient) {
      const { code, message, fields, current } = error;
      await this.put({ ...entry, attempts, attention: { code, message, fields, current } });
      return "held";
    }
    await this.put({ ...entry, attempts });
    this.retryLater(attempts, error.retryAfter);
    return error.code === "offline" ? "stop" : "held";
  }

  private retryLater(attempts: number, seconds?: number): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    const wait = seconds ? seconds * 1000 : Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempts);
    this.ports.later(() => {
      this.isWaiting = false;
      void this.flush();
    }, wait);
  }

  private async put(entry: OutboxEntry): Promise<void> {
    await this.ports.store.put(entry);
    await this.refresh();
    this.ports.announce();
  }
}

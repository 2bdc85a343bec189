/** What a worker between pages and the network finds around it: as much of the standard as is used here. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(): Promise<readonly Client[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
  addEventListener(type: "message", listener: (event: ClientMessage) => void): void;
}

/** An open page. */
export interface Client {
  readonly id: string;
  readonly url: string;
  postMessage(message: ToPage): void;
}

export interface LastingEvent {
  /** The worker lives until this is done. */
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent extends LastingEvent {
  readonly request: Request;
  /** The page that asks; empty where a page is asked for. */
  readonly clientId: string;
  /** The page that will be. */
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

export interface ClientMessage extends LastingEvent {
  readonly data: ToWorker;
  readonly source: Client;
}

/** What a page tells the worker: that it is read, or that it changed what is kept. */
export type ToWorker =
  | {
      readonly list: string;
      /** Whether files may be fetched unasked. */ readonly mayKeep: boolean;
    }
  | "changed";

/** What the worker tells a page. */
export interface ToPage {
  /** The digest of the page that was given to the reader. */
  readonly shown?: string | undefined;
  /** When a kept copy that was given was last what is published. */
  readonly asOf?: number | undefined;
  /** The digest of the page that is published, as far as is known. */
  readonly now?: string | undefined;
}

/**
 * Stands between the pages of the site and the network. What is published comes first: a kept copy is given only where
 * the network fails or takes too long, the page then says so, and it hears of a newer text when that comes after all.
 */
import { digestOf, fileAddress, fileKey, filesOf, keep, readKept, storeName } from "./store.ts";
import type { Client, RequestEvent, ToWorker, WorkerScope } from "./worker-scope.ts";

declare const self: WorkerScope;

/** For how many milliseconds the network is waited for where there is a copy. */
const PATIENCE = 3000;

/** What is kept unasked fetches no more bytes than this. */
const UNASKED = 2_000_000;

/** Of how many pages is remembered what they were given. */
const REMEMBERED = 100;

const site = self.registration.scope;

/** A kept copy of a file. */
interface Copy {
  readonly key: string;
  readonly digest: string;
  /** When it was last what is published. */
  readonly asOf: number;
  /** The address of the list that names it. */
  readonly list: string;
}

/** What a page was given. */
interface Given {
  readonly digest: string | Promise<string | undefined> | undefined;
  /** Of a kept copy. */
  readonly asOf?: number;
  /** The digest of the text that came after the copy was given. */
  late?: string;
}

let copies: Promise<ReadonlyMap<string, Copy>> | undefined;
const given = new Map<string, Given>();

/** Newer pages that came too late, and when, for the reader who asks again before all of their session is kept. */
const late = new Map<string, { readonly page: Response; readonly at: number }>();

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { method, url, mode, destination, cache } = event.request;
  if (method !== "GET" || !url.startsWith(site)) return;
  if (mode === "navigate") event.respondWith(givePage(event, new URL(url)));
  // A script that asks for what is published gets that.
  else if (destination !== "" || cache !== "no-cache") event.respondWith(givePart(event));
});

self.addEventListener("message", (event) => {
  if (event.data === "changed") copies = undefined;
  else event.waitUntil(hear(event.source, event.data));
});

async function givePage(event: RequestEvent, url: URL): Promise<Response> {
  const copy = await findCopy(url);
  // Asked again whether it is the published text: what a browser keeps by itself may be old.
  const network = fetch(new Request(event.request, { cache: "no-cache" }));
  if (!copy) {
    try {
      return remember(event, await network);
    } catch (error) {
      const other = await findElsewhere(url);
      if (!other) throw error;
      return Response.redirect(other);
    }
  }
  const came = network.then(
    (response) => (response.status < 500 ? response : undefined),
    () => undefined,
  );
  const inTime = await Promise.race([came, waited()]);
  const address = addressOf(copy);
  if (inTime) {
    late.delete(address);
    return remember(event, inTime);
  }
  const newer = late.get(address);
  if (newer && newer.at > copy.asOf) return remember(event, newer.page.clone());
  const response = await open(copy);
  if (!response) return remember(event, await network);
  const own: Given = { digest: copy.digest, asOf: copy.asOf };
  memorize(event.resultingClientId, own);
  event.waitUntil(
    came.then((after) => after && compare(event.resultingClientId, own, copy, after)),
  );
  return response;
}

function waited(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
}

function memorize(client: string, own: Given): void {
  given.set(client, own);
  const [oldest = ""] = given.size > REMEMBERED ? given.keys() : [];
  given.delete(oldest);
}

/** Notes which text a page was given by the network. */
function remember(event: RequestEvent, response: Response): Response {
  if (!isText(response)) return response;
  const digest = digestIn(response.clone());
  memorize(event.resultingClientId, { digest });
  event.waitUntil(digest);
  return response;
}

function isText({ ok, headers }: Response): boolean {
  return ok && headers.get("content-type")?.startsWith("text/html") === true;
}

async function digestIn(response: Response): Promise<string | undefined> {
  try {
    return await digestOf(await response.arrayBuffer());
  } catch {
    return undefined; // the network went away in the middle
  }
}

/** Looks at the text that came after the copy of it was given. */
async function compare(client: string, own: Given, copy: Copy, after: Response): Promise<void> {
  if (!isText(after)) return;
  const digest = await digestIn(after.clone());
  if (digest === undefined || digest === copy.digest) return;
  const address = addressOf(copy);
  late.set(address, { page: after, at: Date.now() });
  own.late = digest;
  const reader = (await self.clients.matchAll()).find(({ id }) => id === client);
  reader?.postMessage({ now: digest });
  await keepNow(copy.list);
  if ((await findCopy(new URL(address)))?.digest === digest) late.delete(address);
}

/** Styles, scripts, fonts and data. Those of a page that is a kept copy are kept too. */
async function givePart(event: RequestEvent): Promise<Response> {
  const copy = await findCopy(new URL(event.request.url));
  const isOfCopy = given.get(event.clientId)?.asOf !== undefined;
  if (!copy) return fetch(event.request);
  if (isOfCopy) return (await open(copy)) ?? fetch(event.request);
  const network = fetch(event.request);
  const came = network.then(
    (response) => (response.status < 500 ? response : undefined),
    () => undefined,
  );
  return (await Promise.race([came, waited()])) ?? (await open(copy)) ?? network;
}

/** The kept copy of what is at an address, whatever is asked of it and whichever place in it is meant. */
async function findCopy({ origin, pathname }: URL): Promise<Copy | undefined> {
  const known = await knownCopies();
  const address = origin + pathname;
  return (
    known.get(address.endsWith("/") ? `${address}index.html` : address) ??
    known.get(`${address}.html`)
  );
}

/** The kept copies by their addresses. Where they cannot be read now there are none, and the network has all. */
function knownCopies(): Promise<ReadonlyMap<string, Copy>> {
  return (copies ??= readCopies().catch(() => {
    copies = undefined;
    return new Map<string, Copy>();
  }));
}

async function readCopies(): Promise<ReadonlyMap<string, Copy>> {
  // What was compared last is nearest to what is published.
  const kept = (await readKept(site)).toSorted((a, b) => a.asOf - b.asOf);
  return new Map(
    kept.flatMap((one) =>
      filesOf(one).map((file) => {
        const { address, asOf } = one;
        const copy = { key: fileKey(address, file), digest: file[1], asOf, list: address };
        return [fileAddress(address, file), copy] as const;
      }),
    ),
  );
}

function addressOf({ key }: Copy): string {
  return key.replace(/\?.*/, "");
}

function open({ key }: Copy): Promise<Response | undefined> {
  return caches.match(key, { cacheName: storeName(site), ignoreVary: true });
}

/** Where to go for an address that is not kept: the folder it may mean, else the page that says what is kept. */
async function findElsewhere(url: URL): Promise<string | undefined> {
  const folder = new URL(url);
  folder.pathname += "/";
  if (await findCopy(folder)) return folder.href;
  const known = await knownCopies();
  const pages = [...known.keys()].filter((address) => address.endsWith("/offline.html"));
  // The one of the language is the one that shares most of the address.
  const near = pages
    .filter((address) => url.href.startsWith(address.slice(0, -"offline.html".length)))
    .toSorted((a, b) => b.length - a.length);
  const page = near[0] ?? pages[0];
  return page && `${page}?missing=${encodeURIComponent(url.href.slice(site.length))}`;
}

/** A page is read: it hears what it was given, and its session is kept where the reader wants it. */
async function hear(reader: Client, message: Exclude<ToWorker, "changed">): Promise<void> {
  const own = given.get(reader.id);
  reader.postMessage({ shown: await own?.digest, asOf: own?.asOf, now: own?.late });
  if (message.mayKeep && message.list.startsWith(site)) await keepNow(message.list);
}

/** Keeps a list as it is published, and tells open pages which text that is. */
async function keepNow(list: string): Promise<void> {
  const begun = Date.now();
  const outcome = await keep(site, list, { limit: UNASKED });
  if ("failure" in outcome) return;
  copies = undefined;
  for (const client of await self.clients.matchAll()) {
    const copy = await findCopy(new URL(client.url));
    // Of a page of another list nothing was found out.
    if (copy && copy.asOf >= begun) client.postMessage({ now: copy.digest });
  }
}

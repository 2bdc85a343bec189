/**
 * What is kept of a site on the reader's device, for the page that shows it and for the worker that reads it. Files lie
 * under their address and their digest, and what is kept of a list under the address of the list: writing that is one
 * step, so that a reader has all files of one version or all of another, and a file that did not change stays.
 */
import {
  DIGEST_LENGTH,
  type ListedFile,
  type OfflineList,
} from "../../../src/editions/site/offline.ts";

/** A list whose files are all kept. */
export interface Kept {
  /** The address of the list. */
  readonly address: string;
  readonly list: OfflineList;
  /** The paths of the other editions that are kept with it. */
  readonly editions: readonly string[];
  /** When it was first kept, and when it was last what the site publishes: milliseconds of the epoch. */
  readonly since: number;
  readonly asOf: number;
}

/** What the reader chose. */
export interface Choices {
  /** Whether a session is kept because it is read. */
  readonly automatic: boolean;
  /** The addresses of the lists that were let go, which are kept again only when asked for. */
  readonly letGo: readonly string[];
}

/** Why something was not kept: `large` where more was to be fetched than allowed, `unwanted` where the reader chose so. */
export type Failure = "network" | "room" | "changed" | "large" | "unwanted";

/** What of keeping is told while it goes on, in bytes. */
export type Progress = (done: number, all: number) => void;

/** How many files are fetched at a time. */
const AT_ONCE = 4;

const CHOICES = "choices";

/** The kept things of the site at an address that ends in a slash; other sites of one host have their own. */
export function storeName(site: string): string {
  return `kept ${site}`;
}

/** The address of a file of a list. */
export function fileAddress(address: string, [path]: ListedFile): string {
  return new URL(path, address).href;
}

/** Under which a file is kept. */
export function fileKey(address: string, file: ListedFile): string {
  return `${fileAddress(address, file)}?${file[1]}`;
}

/** All files of something kept, with those of the other editions. */
export function filesOf({ list, editions }: Pick<Kept, "list" | "editions">): ListedFile[] {
  const chosen = list.editions.filter(({ file: [path] }) => editions.includes(path));
  return [...list.files, ...chosen.map(({ file }) => file)];
}

/** Everything that is kept of a site. */
export async function readKept(site: string): Promise<Kept[]> {
  const store = await caches.open(storeName(site));
  const lists = (await store.keys()).filter(({ url }) => url.endsWith("/offline.json"));
  const kept = lists.map(async ({ url }) => read<Kept>(store, url));
  return (await Promise.all(kept)).filter((one) => one !== undefined);
}

export async function readChoices(site: string): Promise<Choices> {
  const store = await caches.open(storeName(site));
  return (await read<Choices>(store, site + CHOICES)) ?? { automatic: true, letGo: [] };
}

export async function chooseAutomatic(site: string, automatic: boolean): Promise<void> {
  await alone(site, async (store) => {
    await write(store, site + CHOICES, { ...(await readChoices(site)), automatic });
  });
}

async function read<T>(store: Cache, address: string): Promise<T | undefined> {
  const response = await store.match(address);
  const value: T | undefined = await response?.json();
  return value;
}

function write(store: Cache, address: string, value: Kept | Choices): Promise<void> {
  return store.put(address, new Response(JSON.stringify(value)));
}

// Two tabs and the worker may be at it together.
function alone<T>(site: string, work: (store: Cache) => Promise<T>): Promise<T> {
  return navigator.locks.request(storeName(site), async () =>
    work(await caches.open(storeName(site))),
  );
}

/** The list at an address as it is published now. */
export async function fetchList(address: string): Promise<OfflineList> {
  const list: OfflineList = await (await fetchFile(address)).json();
  if (!Array.isArray(list.files)) throw new TypeError(address); // from a network that answers in the site's place
  return list;
}

async function fetchFile(address: string): Promise<Response> {
  // The worker knows by this that what is published is asked for, and no copy.
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok || response.type !== "basic" || response.redirected)
    throw new TypeError(address);
  return response;
}

/** What else to do than to keep the files of a list. */
export interface Keeping {
  /** The paths of the other editions to keep with it; those that are kept, where none are given. */
  readonly editions?: readonly string[];
  /** More bytes than this are not fetched. Who gives no limit was asked to keep the list by the reader. */
  readonly limit?: number;
  readonly told?: Progress;
}

/** Whether all of something is kept now; if it is not, what was kept before is. */
export type Outcome = { readonly changed: boolean } | { readonly failure: Failure };

/**
 * Keeps all files of a list and of the one that it shares, or brings them up to what is published. Only files that
 * changed are fetched.
 */
export function keep(site: string, address: string, keeping: Keeping = {}): Promise<Outcome> {
  return alone(site, async (store) => {
    try {
      const isAsked = keeping.limit === undefined;
      if (!isAsked && !(await isWanted(site, store, address))) return { failure: "unwanted" };
      const list = await fetchList(address);
      const own = await plan(store, address, list, keeping);
      if (own.bytes > (keeping.limit ?? Infinity)) return { failure: "large" };
      const shared = list.shared === undefined ? undefined : new URL(list.shared, address).href;
      const plans = [
        ...(shared === undefined ? [] : [await plan(store, shared, await fetchList(shared), {})]),
        own,
      ];
      const all = plans.reduce((sum, { bytes }) => sum + bytes, 0);
      let done = 0;
      for (const one of plans) {
        await fetchAll(store, one, (bytes) => keeping.told?.((done += bytes), all));
        await write(store, one.kept.address, one.kept);
      }
      const changed = plans.some(({ isNew }) => isNew);
      if (changed) await sweep(site, store);
      if (isAsked) await forgetLettingGo(site, store, address);
      return { changed };
    } catch (error) {
      const failure = failureOf(error);
      // What came of it before the network failed need not come again.
      if (failure === "room") await sweep(site, store);
      return { failure };
    }
  });
}

// Asked while nobody else is at it, for the reader may have let go of the list a moment ago.
async function isWanted(site: string, store: Cache, address: string): Promise<boolean> {
  if (await store.match(address)) return true;
  const { automatic, letGo: gone } = await readChoices(site);
  return automatic && !gone.includes(address);
}

/** What a list asks for. */
interface Plan {
  readonly kept: Kept;
  /** The files that are not there yet, and their bytes. */
  readonly missing: readonly ListedFile[];
  readonly bytes: number;
  /** Whether it differs from what is kept. */
  readonly isNew: boolean;
}

async function plan(
  store: Cache,
  address: string,
  list: OfflineList,
  keeping: Keeping,
): Promise<Plan> {
  const before = await read<Kept>(store, address);
  const asOf = Date.now();
  const editions = keeping.editions ?? before?.editions ?? [];
  const kept: Kept = { address, list, editions, since: before?.since ?? asOf, asOf };
  const has = new Set((await store.keys()).map(({ url }) => url));
  const missing = filesOf(kept).filter((file) => !has.has(fileKey(address, file)));
  const isNew =
    JSON.stringify([before?.list, before?.editions]) !== JSON.stringify([list, editions]);
  return { kept, missing, bytes: missing.reduce((sum, [, , bytes]) => sum + bytes, 0), isNew };
}

async function fetchAll(
  store: Cache,
  { kept: { address }, missing }: Plan,
  told: (bytes: number) => void,
): Promise<void> {
  const files = missing.values();
  let isBroken = false;
  const lane = async (): Promise<void> => {
    for (const file of files) {
      if (isBroken) return;
      try {
        told(await fetchOne(store, address, file));
      } catch (error) {
        isBroken = true;
        throw error;
      }
    }
  };
  // All are waited for: nothing may be written after this failed.
  const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  for (const one of lanes) if (one.status === "rejected") throw one.reason;
}

async function fetchOne(store: Cache, address: string, file: ListedFile): Promise<number> {
  const response = await fetchFile(fileAddress(address, file));
  const bytes = await response.arrayBuffer();
  // The list is of another version than the file: the site is changing, or is not what it says.
  if ((await digestOf(bytes)) !== file[1]) throw new RangeError(file[0]);
  const { headers } = response;
  await store.put(fileKey(address, file), new Response(bytes, { headers }));
  return bytes.byteLength;
}

/** The digest of a file as lists have it. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.subarray(0, DIGEST_LENGTH / 2)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

function failureOf(error: unknown): Failure {
  if (error instanceof RangeError) return "changed";
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "room" : "network";
}

/** Lets go of a list and its files, and keeps it no more until it is asked for. */
export function letGo(site: string, address: string): Promise<void> {
  return alone(site, async (store) => {
    await store.delete(address);
    await sweep(site, store);
    const choices = await readChoices(site);
    const others = choices.letGo.filter((one) => one !== address);
    await write(store, site + CHOICES, { ...choices, letGo: [...others, address] });
  });
}

async function forgetLettingGo(site: string, store: Cache, address: string): Promise<void> {
  const choices = await readChoices(site);
  if (!choices.letGo.includes(address)) return;
  const others = choices.letGo.filter((one) => one !== address);
  await write(store, site + CHOICES, { ...choices, letGo: others });
}

/** Lets go of everything, and keeps nothing more until it is asked for. */
export function letGoOfAll(site: string): Promise<void> {
  return alone(site, async () => {
    await caches.delete(storeName(site));
    const store = await caches.open(storeName(site));
    await write(store, site + CHOICES, { automatic: false, letGo: [] });
  });
}

/** Takes away the files that no list names. */
async function sweep(site: string, store: Cache): Promise<void> {
  const named = (await readKept(site)).flatMap((kept) =>
    filesOf(kept).map((file) => fileKey(kept.address, file)),
  );
  const wanted = new Set(named);
  for (const { url } of await store.keys()) {
    if (new URL(url).search !== "" && !wanted.has(url)) await store.delete(url);
  }
}

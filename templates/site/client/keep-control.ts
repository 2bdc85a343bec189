/** The control on the page of a session that keeps it, says how big it is, and lets go of it. */
import { bytesOf } from "../../../src/editions/site/offline.ts";
import { offline as words } from "../../wording/en/client.ts";
import { announceChange, reasonAgainst, shownFailure, shownSize, site } from "./kept-words.ts";
import { listAddress } from "./list-address.ts";
import { fetchList, fileAddress, filesOf, keep, letGo, readKept, type Outcome } from "./store.ts";

const address = listAddress();
const button = document.querySelector<HTMLButtonElement>(".keep button");
const detail = document.querySelector<HTMLElement>(".keep .detail");

/** The links to the other editions. */
const editions = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>("a[download]")].map((link) => [link.href, link]),
);

if (address !== undefined && button && detail) {
  detail.setAttribute("role", "status");
  let isBusy = false;
  let bytes: number | undefined;
  let asked = 0;

  const show = async (): Promise<void> => {
    const own = ++asked;
    // Whoever asks later knows more, and while something is done that is told.
    const isOver = (): boolean => isBusy || own !== asked;
    const kept = (await readKept(site)).find((one) => one.address === address);
    if (!kept) bytes ??= await sizeNow(address);
    if (isOver()) return;
    button.textContent = kept ? words.remove : words.keep;
    // What is downloaded comes from the network, past the worker; what is opened does not.
    const opened = new Set((kept ? filesOf(kept) : []).map((file) => fileAddress(address, file)));
    for (const [href, link] of editions) link.toggleAttribute("download", !opened.has(href));
    if (kept) detail.textContent = words.kept(shownSize(bytesOf(filesOf(kept))));
    else detail.textContent = bytes === undefined ? "" : shownSize(bytes);
  };

  const change = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    let outcome: Outcome | undefined;
    try {
      if ((await readKept(site)).some((one) => one.address === address)) {
        await letGo(site, address);
      } else {
        void navigator.storage.persist();
        outcome = await keep(site, address, { told: tellProgress });
      }
    } finally {
      isBusy = false;
    }
    announceChange();
    if (outcome && "failure" in outcome) detail.textContent = shownFailure(outcome.failure);
    else await show();
  };

  const tellProgress = (done: number, all: number): void => {
    detail.textContent = words.keeping(shownSize(done), shownSize(all));
  };

  const reason = reasonAgainst();
  if (reason === undefined) {
    // What cannot be read now is not told.
    const showIfCan = (): void => void show().catch(() => undefined);
    button.disabled = false;
    button.addEventListener("click", () => void change());
    navigator.serviceWorker.addEventListener("message", showIfCan);
    showIfCan();
  } else {
    button.hidden = true;
    detail.textContent = reason;
  }
}

/** The bytes of a session as it is published; nothing where there is no network to ask. */
async function sizeNow(list: string): Promise<number | undefined> {
  try {
    return bytesOf((await fetchList(list)).files);
  } catch {
    return undefined;
  }
}

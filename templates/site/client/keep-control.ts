/** The control on the page of a session that keeps it, says how big it is, and lets go of it. */
import { bytesOf } from "../../../src/editions/site/offline.ts";
import { offline as words } from "../../wording/en/client.ts";
import { announceChange, reasonAgainst, shownFailure, shownSize, site } from "./kept-words.ts";
import { listAddress } from "./list-address.ts";
import { fetchList, fileAddress, filesOf, keep, letGo, readKept } from "./store.ts";

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

  const show = async (): Promise<void> => {
    if (isBusy) return;
    const kept = (await readKept(site)).find((one) => one.address === address);
    button.textContent = kept ? words.letGo : words.keep;
    // What is downloaded comes from the network, past the worker; what is opened does not.
    for (const file of kept ? filesOf(kept) : []) {
      editions.get(fileAddress(address, file))?.removeAttribute("download");
    }
    if (kept) detail.textContent = words.kept(shownSize(bytesOf(filesOf(kept))));
    else detail.textContent = shownSize((bytes ??= bytesOf((await fetchList(address)).files)));
  };

  const change = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    const isKept = (await readKept(site)).some((one) => one.address === address);
    if (isKept) await letGo(site, address);
    else void navigator.storage.persist();
    const outcome = isKept ? undefined : await keep(site, address, { told: tellProgress });
    isBusy = false;
    announceChange();
    if (outcome && "failure" in outcome) detail.textContent = shownFailure(outcome.failure);
    else await show();
  };

  const tellProgress = (done: number, all: number): void => {
    detail.textContent = words.keeping(shownSize(done), shownSize(all));
  };

  const reason = reasonAgainst();
  if (reason === undefined) {
    // What cannot be read now, as where nothing is kept and the network is gone, is not told.
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

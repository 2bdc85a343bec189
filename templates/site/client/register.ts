/** Has what is read kept for reading without a network; what tells of that is loaded where there is something to tell. */
import { listAddress } from "./list-address.ts";
import { assetAddress, loadProgram } from "./load.ts";
import type { ToPage, ToWorker } from "./worker-scope.ts";

/** What some browsers know of a reader who pays for each byte. */
interface Connected {
  readonly connection?: { readonly saveData?: boolean };
}

const list = listAddress();

// Where the network is gone and nothing is kept, there is nothing to tell with.
const loadTelling = (): Promise<void> => loadProgram("offline").catch(() => undefined);

if (document.querySelector(".keep, .kept-list")) void loadTelling();

if (list !== undefined && location.protocol !== "file:" && "serviceWorker" in navigator) {
  const { serviceWorker } = navigator;
  let shown: string | undefined;
  let isTold = false;
  serviceWorker.addEventListener("message", ({ data }) => {
    const { shown: given, now, asOf }: ToPage = data;
    shown ??= given ?? now;
    isTold ||= asOf !== undefined || (now !== undefined && now !== shown);
    if (!isTold) return;
    void loadTelling().then(() =>
      document.dispatchEvent(new CustomEvent("kept", { detail: { shown, asOf, now } })),
    );
  });
  // When the page is there, and again when it comes back as it was left.
  addEventListener("pageshow", () => {
    const reader: Navigator & Connected = navigator;
    const message: ToWorker = { list, mayKeep: reader.connection?.saveData !== true };
    serviceWorker
      .register(assetAddress("../sw.js"))
      .then(() => serviceWorker.ready)
      .then(({ active }) => active?.postMessage(message))
      .catch(() => undefined); // then it is read with the network alone
  });
}

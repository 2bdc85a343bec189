import { languageOf, LANGUAGES } from "../../wording/languages.ts";
import { size } from "../../wording/numbers.ts";
import { offline as words } from "../../wording/en/client.ts";
import { units } from "../../wording/en/units.ts";
import { assetAddress } from "./load.ts";
import type { Failure } from "./store.ts";

/** Where the site lies. */
export const site = assetAddress("../");

const language = languageOf(document.documentElement.lang) ?? LANGUAGES.en;

/** `412 kB`. */
export function shownSize(bytes: number): string {
  return size(bytes, { language, units });
}

/** `28 November 2026 at 08:10`. */
export function shownTime(time: number): string {
  const format = new Intl.DateTimeFormat(language.locale, {
    dateStyle: "long",
    timeStyle: "short",
  });
  return format.format(time);
}

export function shownFailure(failure: Failure): string {
  // What is large or unwanted is only left when nobody asked for it.
  return failure === "large" || failure === "unwanted" ? "" : words.failed[failure];
}

/** Why nothing can be kept here, where that is so. */
export function reasonAgainst(): string | undefined {
  if (location.protocol === "file:") return words.folder;
  return "caches" in window && "serviceWorker" in navigator ? undefined : words.unable;
}

/** Tells the worker that what is kept is another now. */
export function announceChange(): void {
  navigator.serviceWorker.controller?.postMessage("changed");
}

let styles: Promise<void> | undefined;

/** Loads the styles of what is shown here, once. */
export function loadStyles(): Promise<void> {
  return (styles ??= new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = assetAddress("offline.css");
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  }));
}

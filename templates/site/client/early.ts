/** What must be done before a page is shown: its colours, and its fonts on their way. */
import { assetAddress } from "./load.ts";
import { chosenTheme, showTheme } from "./themes.ts";

/** The fonts of each language, put in by the build; the italics last, which only texts need. */
declare const FONTS: Readonly<Record<string, readonly string[]>>;

showTheme(chosenTheme());

// A font that comes late would move the words that are read, so it is left out then. Most come in time when they are
// asked for at once; from a folder they come at once, and browsers refuse to be told.
if (location.protocol !== "file:") {
  const { lang } = document.documentElement;
  const isText = document.currentScript?.hasAttribute("data-text");
  for (const file of FONTS[lang]?.slice(0, isText ? undefined : -1) ?? []) {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "font";
    link.crossOrigin = "";
    link.href = assetAddress(`fonts/${file}`);
    document.head.append(link);
  }
}

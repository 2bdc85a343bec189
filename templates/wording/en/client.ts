import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {
  close: "Close",
  toEnd: "Go to this note at the end of the text",
  failed: "This could not be loaded. Try again when you are connected.",
};

export const selection: ClientWording["selection"] = {
  copyLink: "Copy link",
  copyCitation: "Copy citation",
  copyText: "Copy text",
  choose: "Select paragraphs",
  linkCopied: "Link copied:",
  citationCopied: "Citation copied:",
  copied: "Text copied, with its notes.",
  notCopied: "Your browser did not let this be copied.",
  comma: ", ",
  paragraph: (label) => `para. ${label}`,
  preambular: (label) => `preambular para. ${label}`,
  table: (number) => `table ${number}`,
  excerpt: (places) => `Excerpt: ${places}`,
  chosen: (count) => `Paragraphs selected: ${count}`,
  all: "All",
  none: "None",
  copy: "Copy",
  print: "Print",
  done: "Done",
  nothing: "No paragraph is selected yet.",
  hint: "Tick the paragraphs to print or copy. Escape leads to the buttons.",
};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Paragraphs found: ${count}`,
  foundFirst: (count, shown) => `Paragraphs found: ${count}. The first ${shown} are listed.`,
  nothing: "Nothing found",
};

export const client: ClientWording = { reading, notes, selection, search, offline, single };

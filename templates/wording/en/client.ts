import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {
  continueAt: "Continue where you were: ",
  close: "Close",
  unreachable: "This could not be loaded. Is there a connection?",
};

export const goTo: ClientWording["goTo"] = {
  kinds: {
    preambular: "preamb",
    operative: "operative",
    note: "note footnote",
    annex: "annex",
    any: "para of the item sub no",
  },
  absent: (asked) => `There is no “${asked}” in this text.`,
  nearest: "Nearest: ",
  beginning: "the beginning of the text",
  unclear: "A paragraph is written as 28 (c), pp7 or note 5.",
  preambular: (number) => `preambular paragraph ${number}`,
  paragraph: (label) => `paragraph ${label}`,
  note: (label) => `note ${label}`,
  close: "Close",
};

export const notes: ClientWording["notes"] = {
  close: "Close",
  toEnd: "Go to this note at the end of the text",
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

export const client: ClientWording = { reading, goTo, notes, selection, search, offline, single };

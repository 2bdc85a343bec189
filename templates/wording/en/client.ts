import type { ClientWording } from "../client.ts";

export const shared: ClientWording["shared"] = {
  close: "Close",
  unreachable: "This could not be loaded. Is there a connection?",
};

export const reading: ClientWording["reading"] = {
  continueAt: "Continue where you were: ",
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
};

export const notes: ClientWording["notes"] = {
  toEnd: "Go to this note at the end of the text",
  onward: "Go there",
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
  unnumbered: (number) => `unnumbered para. ${number}`,
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

export const search: ClientWording["search"] = {
  places: {
    operative: (label) => `para. ${label}`,
    unnumbered: (number) => `unnumbered para. ${number}`,
    preambular: (label) => `preambular para. ${label}`,
    note: (label) => `note ${label}`,
    annex: (number) => (number === "" ? "annex" : `annex ${number}`),
    within: (annex, place) => `${annex}, ${place}`,
    table: (number) => `table ${number}`,
    heading: "heading",
    masthead: "masthead",
    formula: "opening words",
    closing: "closing lines",
  },
  paragraphs: (shown, count) => `${shown} ${count === 1 ? "paragraph" : "paragraphs"}`,
  found: (hits, hitCount, texts, textCount) =>
    `${hits} ${hitCount === 1 ? "paragraph" : "paragraphs"} in ${texts} ${textCount === 1 ? "text" : "texts"}.`,
  foundTexts: (texts, count) => `${texts} ${count === 1 ? "text" : "texts"}.`,
  progress: (done, of) => `${done} of ${of} sessions searched.`,
  searching: "Sessions searched",
  stop: "Stop",
  searchOn: (size) => `Search the other sessions (at most ${size})`,
  more: (shown) => `Show ${shown} more`,
  loading: "Loading the words…",
  failed: "The words could not be loaded. Search again when there is a connection.",
  nothing: "Nothing found.",
  quoted: (words) => `“${words}”`,
  tips: "A paragraph has to hold all of the words. Try fewer words, the beginning of a word, no quotation marks, or the number of a text.",
};

export const offline: ClientWording["offline"] = {
  keep: "Keep for offline reading",
  keeping: (done, all) => `Keeping ${done} of ${all} …`,
  kept: (size) => `Kept for offline reading, ${size}`,
  since: (when) => `kept since ${when}`,
  asOf: (when) => `as published on ${when}`,
  remove: "Remove",
  removeNamed: (name) => `Remove ${name}`,
  removeAll: "Remove all",
  gone: (name) => `${name}: nothing is kept any more.`,
  allGone: "Nothing is kept any more, and nothing will be until you ask for it.",
  nothing: "Nothing is kept on this device.",
  inAll: (size) => `In all ${size}`,
  automatic: "Keep each session that I read",
  alsoKeep: "Keep with it",
  failed: {
    network: "Not kept: the network did not bring all of it. What was kept before is as it was.",
    room: "Not kept: there is not enough room on this device. What was kept before is as it was.",
    changed:
      "Not kept: the site is being changed just now. What was kept before is as it was; try again in a few minutes.",
  },
  unable:
    "Nothing can be kept here: that needs a secure address (https), and a browser window that is not private.",
  folder: "This site is open from a folder: all of it is offline already.",
  missing: "This page is not kept on this device, and there is no network.",
  keptCopy: (when) => `Kept copy, as published on ${when}.`,
  newer: "A newer text of this page has been published.",
  show: "Show it",
};

export const single: ClientWording["single"] = {
  found: (count) => `Paragraphs found: ${count}`,
  foundFirst: (count, shown) => `Paragraphs found: ${count}. The first ${shown} are listed.`,
  nothing: "Nothing found.",
};

export const client: ClientWording = {
  shared,
  reading,
  goTo,
  notes,
  selection,
  search,
  offline,
  single,
};

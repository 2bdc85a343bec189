import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

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

export const offline: ClientWording["offline"] = {};

export const client: ClientWording = { reading, notes, search, offline };

import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Paragraphs found: ${count}`,
  foundFirst: (count, shown) => `Paragraphs found: ${count}. The first ${shown} are listed.`,
  nothing: "Nothing found",
};

export const client: ClientWording = { reading, notes, search, offline, single };

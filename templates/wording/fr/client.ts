import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Paragraphes trouvés : ${count}`,
  foundFirst: (count, shown) =>
    `Paragraphes trouvés : ${count}. Les ${shown} premiers sont affichés.`,
  nothing: "Aucun résultat",
};

export const client: ClientWording = { reading, notes, search, offline, single };

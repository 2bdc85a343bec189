import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Párrafos encontrados: ${count}`,
  foundFirst: (count, shown) =>
    `Párrafos encontrados: ${count}. Se muestran los ${shown} primeros.`,
  nothing: "No se ha encontrado nada",
};

export const client: ClientWording = { reading, notes, search, offline, single };

import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Найдено пунктов: ${count}`,
  foundFirst: (count, shown) => `Найдено пунктов: ${count}. Показаны первые ${shown}.`,
  nothing: "Ничего не найдено",
};

export const client: ClientWording = { reading, notes, search, offline, single };

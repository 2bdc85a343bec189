import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `عدد الفقرات التي عُثر عليها: ${count}`,
  foundFirst: (count, shown) => `عدد الفقرات التي عُثر عليها: ${count}. تُعرض أول ${shown} منها.`,
  nothing: "لم يُعثر على شيء",
};

export const client: ClientWording = { reading, notes, search, offline, single };

import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `找到${count}段`,
  foundFirst: (count, shown) => `找到${count}段，列出前${shown}段`,
  nothing: "未找到任何内容",
};

export const client: ClientWording = { reading, notes, search, offline, single };

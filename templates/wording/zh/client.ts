import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {
  keep: "保存以供离线阅读",
  keeping: (done, all) => `正在保存：${done}/${all}……`,
  kept: (size) => `已保存，可供离线阅读，${size}`,
  since: (when) => `${when}起保存`,
  asOf: (when) => `与${when}公布的案文相同`,
  letGo: "删除",
  letGoOf: (name) => `删除：${name}`,
  letGoOfAll: "全部删除",
  gone: (name) => `${name}：已不再保存任何内容。`,
  allGone: "已不再保存任何内容；除非您提出要求，否则今后也不保存。",
  nothing: "本设备上没有保存任何内容。",
  inAll: (size) => `共${size}`,
  automatic: "保存我所阅读的每届会议",
  alsoKeep: "同时保存",
  failed: {
    network: "未能保存：网络未传来全部内容。此前保存的内容保持不变。",
    room: "未能保存：本设备空间不足。此前保存的内容保持不变。",
    changed: "未能保存：网站正在更新。此前保存的内容保持不变；请几分钟后再试。",
  },
  unable: "此处无法保存：需要安全地址（https），且浏览器窗口不得为无痕模式。",
  folder: "本网站是从文件夹中打开的：全部内容已可离线阅读。",
  missing: "此网页未保存在本设备上，而目前没有网络。",
  keptCopy: (when) => `保存的副本，与${when}公布的案文相同。`,
  newer: "此网页已公布较新的案文。",
  show: "显示新案文",
};

export const single: ClientWording["single"] = {
  found: (count) => `找到${count}段`,
  foundFirst: (count, shown) => `找到${count}段，列出前${shown}段`,
  nothing: "未找到任何内容",
};

export const client: ClientWording = { reading, notes, search, offline, single };

import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {
  continueAt: "从上次读到之处继续：",
  close: "关闭",
  unreachable: "无法加载。请检查网络连接。",
};

export const goTo: ClientWording["goTo"] = {
  kinds: {
    preambular: "序言",
    operative: "执行",
    note: "脚注 注",
    annex: "附件",
    any: "第 段 款 项 分段 部分",
  },
  absent: (asked) => `本案文中没有“${asked}”。`,
  nearest: "最近处：",
  beginning: "案文开头",
  unclear: "段落写作 28 (c)、序言部分第7段或脚注5。",
  preambular: (number) => `序言部分第${number}段`,
  paragraph: (label) => `第${label}段`,
  note: (label) => `脚注${label}`,
  close: "关闭",
};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `找到${count}段`,
  foundFirst: (count, shown) => `找到${count}段，列出前${shown}段`,
  nothing: "未找到任何内容",
};

export const client: ClientWording = { reading, goTo, notes, search, offline, single };

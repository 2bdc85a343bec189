import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {
  close: "关闭",
  toEnd: "转到文末的这条脚注",
  failed: "未能加载。请在联网后重试。",
};

export const selection: ClientWording["selection"] = {
  copyLink: "复制链接",
  copyCitation: "复制引文出处",
  copyText: "复制正文",
  choose: "选择段落",
  linkCopied: "链接已复制：",
  citationCopied: "引文出处已复制：",
  copied: "正文及其脚注已复制。",
  notCopied: "浏览器不允许复制。",
  comma: "，",
  paragraph: (label) => `第${label.replaceAll(" ", "")}段`,
  preambular: (label) => `序言部分第${label.replaceAll(" ", "")}段`,
  table: (number) => `表${number}`,
  excerpt: (places) => `节选：${places}`,
  chosen: (count) => `已选段落：${count}`,
  all: "全选",
  none: "全不选",
  copy: "复制",
  print: "打印",
  done: "完成",
  nothing: "尚未选择任何段落。",
  hint: "请勾选要打印或复制的段落。按退出键可转到各按钮。",
};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `找到${count}段`,
  foundFirst: (count, shown) => `找到${count}段，列出前${shown}段`,
  nothing: "未找到任何内容",
};

export const client: ClientWording = { reading, notes, selection, search, offline, single };

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

export const notes: ClientWording["notes"] = {
  close: "关闭",
  toEnd: "转到文末的这条脚注",
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

export const client: ClientWording = { reading, goTo, notes, selection, search, offline, single };

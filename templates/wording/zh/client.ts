import type { ClientWording } from "../client.ts";

export const shared: ClientWording["shared"] = {
  close: "关闭",
  unreachable: "无法加载。请检查网络连接。",
};

export const reading: ClientWording["reading"] = {
  continueAt: "从上次读到之处继续：",
};

export const goTo: ClientWording["goTo"] = {
  kinds: {
    preambular: "序言",
    operative: "执行",
    note: "脚注 注",
    annex: "附件",
    any: "第 段 款 项 分段 部分 号",
  },
  absent: (asked) => `本案文中没有“${asked}”。`,
  nearest: "最近处：",
  beginning: "案文开头",
  unclear: "段落写作 28 (c)、序言部分第7段或脚注5。",
  preambular: (number) => `序言部分第${number}段`,
  paragraph: (label) => `第${label}段`,
  note: (label) => `脚注${label}`,
};

export const notes: ClientWording["notes"] = {
  toEnd: "转到文末的这条脚注",
  onward: "转到该处",
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
  unnumbered: (number) => `未编号的第${number}段`,
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

export const search: ClientWording["search"] = {
  places: {
    operative: (label) => `第${tight(label)}段`,
    unnumbered: (number) => `未编号的第${number}段`,
    preambular: (label) => `序言部分第${tight(label)}段`,
    note: (label) => `脚注${label}`,
    annex: (number) => `附件${number}`,
    within: (annex, place) => `${annex}，${place}`,
    table: (number) => `表${number}`,
    heading: "小标题",
    masthead: "文头",
    formula: "起首语",
    closing: "结尾各行",
  },
  paragraphs: (shown) => `${shown}段`,
  found: (hits, _, texts) => `在${texts}份案文中找到${hits}段。`,
  foundTexts: (texts) => `找到${texts}份案文。`,
  progress: (done, of) => `已搜索${of}届会议中的${done}届。`,
  searching: "已搜索的届会",
  stop: "停止",
  searchOn: (size) => `继续搜索其余届会（最多${size}）`,
  more: (shown) => `再显示${shown}项`,
  loading: "正在加载字词……",
  failed: "无法加载字词。请在恢复网络连接后再次搜索。",
  nothing: "没有找到。",
  quoted: (words) => `“${words}”`,
  tips: "一段须含有全部字词。请减少字词，只写字词的开头，去掉引号，或写案文的编号。",
};

/** Chinese sets `28(c)` without a space. */
function tight(label: string): string {
  return label.replaceAll(" ", "");
}

export const offline: ClientWording["offline"] = {
  keep: "保存以供离线阅读",
  keeping: (done, all) => `正在保存：${done}/${all}……`,
  kept: (size) => `已保存，可供离线阅读，${size}`,
  since: (when) => `${when}起保存`,
  asOf: (when) => `与${when}公布的案文相同`,
  remove: "删除",
  removeNamed: (name) => `删除：${name}`,
  removeAll: "全部删除",
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
  nothing: "没有找到。",
};

export const client: ClientWording = {
  shared,
  reading,
  goTo,
  notes,
  selection,
  search,
  offline,
  single,
};

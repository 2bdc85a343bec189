import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

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
  progress: (done, of) => `已搜索${of}届会议中的${done}届。`,
  searching: "已搜索的届会",
  stop: "停止",
  searchOn: (size) => `继续搜索其余届会（最多${size}）`,
  more: (shown) => `再显示${shown}项`,
  loading: "正在载入字词……",
  failed: "字词未能载入。请在恢复连接后再次搜索。",
  nothing: "没有找到。",
  quoted: (words) => `“${words}”`,
  tips: "一段须含有全部字词。请减少字词，只写字词的开头，去掉引号，或写案文的编号。",
};

/** Chinese sets `28(c)` without a space. */
function tight(label: string): string {
  return label.replaceAll(" ", "");
}

export const offline: ClientWording["offline"] = {};

export const client: ClientWording = { reading, notes, search, offline };

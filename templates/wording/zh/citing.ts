import type { CitingWording } from "../citing.ts";

export const citing: CitingWording = {
  named: (body, name) => `${body}${name}`,
  see: (symbol, section) => `；见${symbol}${section === undefined ? "" : `，第${section}节`}`,
  more: "全部引用格式及各段引文出处",
  description: (name) => `${name}及其各段的引用方式，附文献管理软件所用记录。`,
  inNote: "用于脚注",
  inSentence: "用于正文",
  managers: "供文献管理软件使用",
  download: (file) => `下载${file}`,
  paragraphs: "各段",
  paragraphsHint: "每条引文出处均链接至相应段落。",
  copy: "复制",
  copyOne: (what) => `复制：${what}`,
  feeds: {
    texts: (of) => `案文：${of}`,
    changes: (of) => `更改：${of}`,
  },
  became: {
    changed: "已更改",
    added: "已增加",
    removed: "已删除",
    textAdded: "案文已增加",
    textRemoved: "案文已撤下",
  },
  catalogue: (of) => `电子书：${of}`,
};

import { isSameMonth } from "../dates.ts";
import { LANGUAGES } from "../languages.ts";
import type { Wording } from "../wording.ts";
import { changes } from "./changes.ts";
import { citing } from "./citing.ts";
import { client } from "./client.ts";
import { data } from "./data.ts";
import { links } from "./links.ts";
import { print } from "./print.ts";
import { maps } from "./maps.ts";
import { registers } from "./registers.ts";
import { session } from "./session.ts";
import { site } from "./site.ts";
import { units } from "./units.ts";

const SOURCES = { report: "报告", texts: "各案文", draft: "草案", drafts: "各草案" } as const;

const day: Wording["dates"]["day"] = (date) => `${date.year}年${date.nth}月${date.day}日`;

/** `第75/194号`; a year in brackets stands without a space. */
const numbered = (number: string | undefined): string =>
  number === undefined ? "" : `第${number.replace(/ (?=\()/, "")}号`;

export const wording: Wording = {
  language: LANGUAGES.zh,
  changes,
  citing,
  client,
  links,
  print,
  registers,
  data,
  maps,
  session,
  site,
  dates: {
    day,
    range: (first, last) => {
      if (first.year !== last.year) return `${day(first)}至${day(last)}`;
      const end = isSameMonth(first, last) ? `${last.day}日` : `${last.nth}月${last.day}日`;
      return `${day(first)}至${end}`;
    },
  },
  comma: "，",
  colon: "：",
  semicolon: "；",
  stop: "。",
  quoted: (words) => `“${words}”`,

  texts: {
    resolution: (number) => `${numbered(number)}决议`,
    decision: (number) => `${numbered(number)}决定`,
    draftResolution: "决议草案",
    document: "文件",
  },
  citation: ({ body, name, date, see }) => `${body}${date ?? ""}${name}${see}`,
  seeReport: (report, section) =>
    `（见${report}${section === undefined ? "" : `，第${section}节`}）`,

  contents: "目录",
  notes: "脚注",
  howToCite: "引用方式",
  source: "来源",
  reportNamed: (symbol) => `${symbol}号报告`,
  proof: "完整性核对",
  drafts: "届会收到的草案",
  draftNotice: "本件为提交时的草案，并非已通过的案文。",

  wordsHeld: (found, words, of) => `${SOURCES[of]}${words}字中的${found}字`,
  editionHolds: (what) => `本版依次收录${what}。`,
  textHolds: (what) => `本案文取自依次收录${what}的版本。`,
  corrected: ({ document, at, received, published, reason }) =>
    `${document}中${at}的更正：所收案文“${received}”改为“${published}”（${reason}）。`,
  unsourced: (document) => `未收到原文而写成的案文：${document}。`,

  backTo: (nth, label) => `返回脚注${label}的第${nth}处引用`,
  sameSource: (note, words) => `［脚注${note}：${words}］`,
  sameSourceAdded: "脚注中“同上”之后方括号内的文字不是原文的一部分，而是重复所指的前一脚注的文字。",
  units,
  pages: (shown) => `${shown}页`,
  facts: {
    place: "地点",
    opened: "开幕日期",
    closed: "闭幕日期",
    report: "报告",
    section: "报告章节",
    adopted: "通过日期",
    published: "发布日期",
    author: "发文机构",
    language: "语文",
    title: "标题",
    symbol: "文号",
    "job-number": "文件编号",
    session: "届会",
    subject: "主题",
    "agenda-subject": "议程主题",
    "agenda-item": "议程项目",
    "agenda-item-title": "议程项目标题",
    proponent: "提出者",
    draft: "草案",
    "adopted-as": "通过时成为",
    sponsors: "提案国",
    "additional-sponsors": "其他提案国",
    "committee-report": "委员会报告",
    "meeting-record": "会议记录",
    vote: "表决",
    "votes-in-favour": "赞成票数",
    "votes-against": "反对票数",
    "votes-abstaining": "弃权票数",
    "voters-in-favour": "赞成",
    "voters-against": "反对",
    "voters-abstaining": "弃权",
    publisher: "出版者",
    rights: "权利",
    certifier: "无障碍评估者",
    sender: "书目记录发送者",
  },

  book: {
    landmarks: "导航标志",
    pages: "印刷版汇编的页码",
    printed: "印刷版汇编，A4开本",
    cover: "封面",
    titlePage: "书名页",
    start: "正文开始",
    about: "关于本版",
    fonts: (families) =>
      `字体：${families.join("、")}，采用SIL开放字体许可证1.1版（SIL Open Font License 1.1）。`,
    accessibility: {
      display: "文字可重新排列，不自带颜色。",
      navigation: "标题、目录和导航标志引导阅读。",
      numbers: "段落编号是正文的一部分。",
      notes: "每个脚注都与其各处引用相互链接。",
      pages: "标有印刷汇编的页码。",
      cover: "唯一的图像是封面，并附有说明。",
    },
  },
};

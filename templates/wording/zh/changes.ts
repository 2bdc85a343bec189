import type { ChangesWording } from "../changes.ts";

export const changes: ChangesWording = {
  title: (name) => `${name}：从草案到通过的案文`,
  description: (name) => `${name}：草案与通过的案文逐词比较。`,
  fromText: "与草案相比的改动",
  fromDraft: (name) => `通过前的改动：${name}`,
  explanation: "草案中未保留的词语加删除线，新增的词语加下划线。各段按词语对应，不论编号。",
  evidence: "草案成为本案文的依据",
  draft: "草案",
  adopted: "通过的案文",
  summary: "各段的结果",
  kinds: {
    identical: "未改",
    changed: "有改动",
    split: "拆分",
    merged: "合并",
    new: "新增",
    dropped: "删除",
    moved: "移位",
  },
  verbs: "有改动的动词",
  became: "改为",
  directions: {
    softer: "语气较弱",
    stronger: "语气较强",
    sequence: "仅顺序用语",
    other: "另一动词",
  },
  scale: (order) =>
    `“较弱”和“较强”按以下动词顺序确定，由强到弱：${order}。不提出要求的动词，例如回顾或欢迎，均在其后。`,
  paragraphs: "逐段比较",
  onlyChanges: "只显示改动",
  sideBySide: "对照显示",
  inDraft: (place) => `草案：${place}`,
  printed: "可打印的对照稿",
  spoken: { deleted: "删除", inserted: "新增" },
  titlePlace: "标题",
};

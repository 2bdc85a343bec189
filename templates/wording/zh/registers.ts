import type { RegistersWording } from "../registers.ts";

export const registers: RegistersWording = {
  findBy: "查找途径",
  who: {
    title: "谁应当做什么",
    description: (session) => `${session}的决议和决定以谁为对象，各应做什么：逐条列出，附原文。`,
    about:
      "执行部分各段的每一项规定，列于其所针对者之下。一段有几个动词，就有几项规定。文字均为案文原文；力度、条件和报告由此得出。",
  },
  articles: {
    title: "所引条款和章节",
    description: (session) => `${session}的决议和决定所引条约的条款和章节及其出处。`,
    about: "所引的每一条和每一章，以及引用它的每一处。",
  },
  documents: {
    title: "所引决议和文件",
    description: (session) => `${session}的案文所引的决议和文件及其出处。`,
    about: "所引的每项决议、决定和文件，以及引用它的每一处。",
  },
  phrases: {
    title: "段首用语",
    description: (session) => `${session}的各段开头所用的动词和短语及其出处。`,
    about: "各段开头的用语，按顺序排列，并列出每一段。",
  },
  calendar: {
    title: "报告日程",
    description: (session) => `根据${session}的决议和决定，应向谁、何时提交报告。`,
    about: "案文所载应报告的事项、对象和时间。只有来源载明时才列出日期。",
  },
  groups: { documents: "按文号排列的文件", names: "按名称" },

  forces: {
    directive: { name: "敦促", meaning: "该机构促请所针对者采取行动：敦促、促请、呼吁。" },
    request: { name: "请求", meaning: "交付一项任务，多为交给秘书处或另一机构：请。" },
    invitation: { name: "邀请", meaning: "向所针对者提出，由其自行决定：邀请、鼓励、建议。" },
    recognition: {
      name: "确认",
      meaning: "该机构说明其所持看法、所欢迎或注意到的事项，不提出新的要求：欢迎、注意到、重申。",
    },
    decision: { name: "决定", meaning: "该机构自行作出决定：决定、通过、核可。" },
    concern: { name: "关切", meaning: "该机构说明其所关切的事项：表示关切、遗憾、谴责。" },
  },
  legend: "规定的力度是什么意思",
  conditions: {
    "existing-resources": "在现有资源范围内",
    "upon-request": "应请求",
    extrabudgetary: "预算外资源",
  },
  nobody: "无对象",
  columns: { place: "段落", words: "案文", force: "力度", terms: "条件和报告" },
  report: "报告",
  filter: {
    heading: "缩小范围",
    addressee: "对象",
    force: "力度",
    text: "案文",
    terms: "条件或报告",
    all: "全部",
    reports: "有报告要求",
    unconditional: "无条件",
    reset: "全部显示",
    shown: "显示的规定：",
    of: "／",
    nothing: "没有同时符合这些条件的规定。请在其中一栏选择“全部”。",
  },
  due: {
    whenever: "未载明日期或届会",
    who: "报告者",
    file: "日历文件",
    report: "应提交报告",
  },
};

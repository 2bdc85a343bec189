import type { MapsWording } from "../maps.ts";

export const maps: MapsWording = {
  title: "图示",
  description: (session) => `${session}的决议和决定规定了什么、引用了什么，以图和表列示。`,
  forces: {
    heading: "各案文规定什么",
    about: "各案文的规定按力度分列。条形的长度为该案文规定的项数，各部分下方为其项数。",
    text: "案文",
    total: "合计",
  },
  citations: {
    heading: "谁引用什么",
    about:
      "所引的每一项为一行，每一案文为一列。圆点通往该案文首次引用之处；圆点越大，引用的段落越多。",
    cited: "所引",
    by: "引用之处",
    groups: { session: "本届会议的案文", own: "同一机构先前的案文" },
  },
  asTable: "以表格列示",
};

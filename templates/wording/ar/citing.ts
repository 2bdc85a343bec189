import type { CitingWording } from "../citing.ts";

export const citing: CitingWording = {
  named: (body, name) => `${body}، ${name}`,
  see: (symbol, section) => `؛ انظر ${symbol}${section === undefined ? "" : `، الفرع ${section}`}`,
  more: "جميع صيغ الإحالة المرجعية، ولكل فقرة",
  description: (name) =>
    `كيفية الاستشهاد بالنص التالي وبكل فقرة من فقراته، مع بيانات لبرامج إدارة المراجع: ${name}.`,
  inNote: "في حاشية",
  inSentence: "في جملة",
  managers: "لبرامج إدارة المراجع",
  download: (file) => `تنزيل ${file}`,
  paragraphs: "كل فقرة",
  paragraphsHint: "تؤدي كل إحالة مرجعية إلى فقرتها.",
  copy: "نسخ",
  copyOne: (what) => `نسخ: ${what}`,
  feeds: {
    texts: (of) => `النصوص: ${of}`,
    changes: (of) => `التغييرات: ${of}`,
  },
  became: {
    changed: "عُدلت",
    added: "أُضيفت",
    removed: "حُذفت",
    textAdded: "أُضيف النص",
    textRemoved: "سُحب النص",
  },
  catalogue: (of) => `الكتب الإلكترونية: ${of}`,
};

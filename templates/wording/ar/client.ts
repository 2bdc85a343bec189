import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {
  continueAt: "المتابعة من حيث توقفت: ",
  close: "إغلاق",
  unreachable: "تعذر التحميل. هل يوجد اتصال؟",
};

export const goTo: ClientWording["goTo"] = {
  kinds: {
    preambular: "ديباجة الديباجة",
    operative: "منطوق المنطوق",
    note: "حاشية الحاشية",
    annex: "مرفق المرفق",
    any: "فقرة الفقرة فرعية الفرعية من",
  },
  absent: (asked) => `لا يوجد «${asked}» في هذا النص.`,
  nearest: "الأقرب: ",
  beginning: "بداية النص",
  unclear: "تكتب الفقرة هكذا: 28 (ج) أو الفقرة 7 من الديباجة أو الحاشية 5.",
  preambular: (number) => `الفقرة ${number} من الديباجة`,
  paragraph: (label) => `الفقرة ${label}`,
  note: (label) => `الحاشية ${label}`,
  close: "إغلاق",
};

export const notes: ClientWording["notes"] = {
  close: "إغلاق",
  toEnd: "الانتقال إلى هذه الحاشية في نهاية النص",
};

export const selection: ClientWording["selection"] = {
  copyLink: "نسخ الرابط",
  copyCitation: "نسخ الإحالة المرجعية",
  copyText: "نسخ النص",
  choose: "اختيار فقرات",
  linkCopied: "نُسخ الرابط:",
  citationCopied: "نُسخت الإحالة المرجعية:",
  copied: "نُسخ النص مع حواشيه.",
  notCopied: "لم يسمح المتصفح بالنسخ.",
  comma: "، ",
  paragraph: (label) => `الفقرة ${label}`,
  preambular: (label) => `الفقرة ${label} من الديباجة`,
  table: (number) => `الجدول ${number}`,
  excerpt: (places) => `مقتطف: ${places}`,
  chosen: (count) => `عدد الفقرات المختارة: ${count}`,
  all: "الكل",
  none: "لا شيء",
  copy: "نسخ",
  print: "طباعة",
  done: "إنهاء",
  nothing: "لم تُختر أي فقرة بعد.",
  hint: "حدد الفقرات التي تريد طباعتها أو نسخها. مفتاح الخروج يقود إلى الأزرار.",
};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `عدد الفقرات التي عُثر عليها: ${count}`,
  foundFirst: (count, shown) => `عدد الفقرات التي عُثر عليها: ${count}. تُعرض أول ${shown} منها.`,
  nothing: "لم يُعثر على شيء",
};

export const client: ClientWording = { reading, goTo, notes, selection, search, offline, single };

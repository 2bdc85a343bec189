import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {
  keep: "احفظ للقراءة دون اتصال",
  keeping: (done, all) => `يجري الحفظ: ${done} من ${all}…`,
  kept: (size) => `محفوظ للقراءة دون اتصال، ${size}`,
  since: (when) => `محفوظ منذ ${when}`,
  asOf: (when) => `كما نُشر في ${when}`,
  letGo: "احذف",
  letGoOf: (name) => `احذف: ${name}`,
  letGoOfAll: "احذف الكل",
  gone: (name) => `${name}: لم يعد يُحفظ شيء.`,
  allGone: "لم يعد يُحفظ شيء، ولن يُحفظ شيء إلا بطلب منك.",
  nothing: "لا شيء محفوظ على هذا الجهاز.",
  inAll: (size) => `المجموع ${size}`,
  automatic: "احفظ كل دورة أقرؤها",
  alsoKeep: "احفظ معها أيضا",
  failed: {
    network: "لم يُحفظ: لم تنقل الشبكة كل المحتوى. وما حُفظ من قبل باق على حاله.",
    room: "لم يُحفظ: لا يتسع هذا الجهاز لذلك. وما حُفظ من قبل باق على حاله.",
    changed:
      "لم يُحفظ: يجري الآن تعديل الموقع. وما حُفظ من قبل باق على حاله؛ يرجى المحاولة مرة أخرى بعد بضع دقائق.",
  },
  unable: "لا يمكن حفظ شيء هنا: يلزم لذلك عنوان آمن (https) ونافذة متصفح غير خاصة.",
  folder: "هذا الموقع مفتوح من مجلد: فهو كله متاح دون اتصال.",
  missing: "هذه الصفحة غير محفوظة على هذا الجهاز، ولا توجد شبكة.",
  keptCopy: (when) => `نسخة محفوظة، كما نُشرت في ${when}.`,
  newer: "نُشر نص أحدث لهذه الصفحة.",
  show: "اعرضه",
};

export const single: ClientWording["single"] = {
  found: (count) => `عدد الفقرات التي عُثر عليها: ${count}`,
  foundFirst: (count, shown) => `عدد الفقرات التي عُثر عليها: ${count}. تُعرض أول ${shown} منها.`,
  nothing: "لم يُعثر على شيء",
};

export const client: ClientWording = { reading, notes, search, offline, single };

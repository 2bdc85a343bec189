import { plural } from "../numbers.ts";
import type { ClientWording } from "../client.ts";

export const shared: ClientWording["shared"] = {
  close: "إغلاق",
  unreachable: "تعذر التحميل. هل يوجد اتصال؟",
};

export const reading: ClientWording["reading"] = {
  continueAt: "المتابعة من حيث توقفت: ",
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
};

export const notes: ClientWording["notes"] = {
  toEnd: "الانتقال إلى هذه الحاشية في نهاية النص",
  onward: "الانتقال إلى هناك",
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
  unnumbered: (number) => `الفقرة غير المرقمة ${number}`,
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

export const search: ClientWording["search"] = {
  places: {
    operative: (label) => `الفقرة ${label}`,
    unnumbered: (number) => `الفقرة غير المرقمة ${number}`,
    preambular: (label) => `الفقرة ${label} من الديباجة`,
    note: (label) => `الحاشية ${label}`,
    annex: (number) => (number === "" ? "المرفق" : `المرفق ${number}`),
    within: (annex, place) => `${annex}، ${place}`,
    table: (number) => `الجدول ${number}`,
    heading: "عنوان فرعي",
    masthead: "ترويسة الوثيقة",
    formula: "العبارة الافتتاحية",
    closing: "السطور الختامية",
  },
  paragraphs: (shown, count) => paragraphs(shown, count),
  found: (hits, hitCount, texts, textCount) =>
    `${paragraphs(hits, hitCount)} في ${plural("ar", textCount, {
      one: "نص واحد",
      two: "نصين",
      few: `${texts} نصوص`,
      many: `${texts} نصا`,
      other: `${texts} نص`,
    })}.`,
  foundTexts: (texts, count) =>
    `${plural("ar", count, {
      one: "نص واحد",
      two: "نصان",
      few: `${texts} نصوص`,
      many: `${texts} نصا`,
      other: `${texts} نص`,
    })}.`,
  progress: (done, of) => `الدورات التي جرى البحث فيها: ${done} من ${of}.`,
  searching: "الدورات التي جرى البحث فيها",
  stop: "توقف",
  searchOn: (size) => `واصل البحث في الدورات الأخرى (${size} على الأكثر)`,
  more: (shown) => `اعرض ${shown} أخرى`,
  loading: "يجري تحميل الكلمات…",
  failed: "تعذر تحميل الكلمات. أعد البحث عند توافر الاتصال.",
  nothing: "لم يُعثر على شيء.",
  quoted: (words) => `«${words}»`,
  tips: "يجب أن ترد جميع الكلمات في الفقرة. جرب كلمات أقل، أو بداية كلمة، أو دون علامات اقتباس، أو رقم نص.",
};

function paragraphs(shown: string, count: number): string {
  return plural("ar", count, {
    one: "فقرة واحدة",
    two: "فقرتان",
    few: `${shown} فقرات`,
    many: `${shown} فقرة`,
    other: `${shown} فقرة`,
  });
}

export const offline: ClientWording["offline"] = {
  keep: "احفظ للقراءة دون اتصال",
  keeping: (done, all) => `يجري الحفظ: ${done} من ${all}…`,
  kept: (size) => `محفوظ للقراءة دون اتصال، ${size}`,
  since: (when) => `محفوظ منذ ${when}`,
  asOf: (when) => `كما نُشر في ${when}`,
  remove: "احذف",
  removeNamed: (name) => `احذف: ${name}`,
  removeAll: "احذف الكل",
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
  nothing: "لم يُعثر على شيء.",
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

import { plural } from "../numbers.ts";
import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

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

export const offline: ClientWording["offline"] = {};

export const client: ClientWording = { reading, notes, search, offline };

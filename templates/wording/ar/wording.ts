import { isSameMonth, type CalendarDay } from "../dates.ts";
import { LANGUAGES } from "../languages.ts";
import { plural } from "../numbers.ts";
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

/** Both names of each month, as the United Nations writes them; `Intl` knows one of a country at a time. */
const MONTHS = [
  "كانون الثاني/يناير",
  "شباط/فبراير",
  "آذار/مارس",
  "نيسان/أبريل",
  "أيار/مايو",
  "حزيران/يونيه",
  "تموز/يوليه",
  "آب/أغسطس",
  "أيلول/سبتمبر",
  "تشرين الأول/أكتوبر",
  "تشرين الثاني/نوفمبر",
  "كانون الأول/ديسمبر",
];

const SOURCES = {
  report: "في التقرير",
  texts: "في النصوص",
  draft: "في المشروع",
  drafts: "في المشاريع",
} as const;

const month = ({ nth, month: name }: CalendarDay): string => MONTHS[nth - 1] ?? name;

const day: Wording["dates"]["day"] = (date) => `${date.day} ${month(date)} ${date.year}`;

export const wording: Wording = {
  language: LANGUAGES.ar,
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
    range: (first, last) =>
      isSameMonth(first, last)
        ? `من ${first.day} إلى ${day(last)}`
        : `من ${day(first)} إلى ${day(last)}`,
  },
  comma: "، ",
  colon: ": ",
  semicolon: "؛ ",
  stop: ".",
  quoted: (words) => `”${words}“`,

  texts: {
    resolution: (number) => (number === undefined ? "قرار" : `القرار ${number}`),
    decision: (number) => (number === undefined ? "مقرر" : `المقرر ${number}`),
    draftResolution: "مشروع قرار",
    document: "وثيقة",
  },
  citation: ({ body, name, date, see }) =>
    `${body}، ${name}${date === undefined ? "" : ` المؤرخ ${date}`}${see}`,
  seeReport: (report, section) =>
    ` (انظر ${report}${section === undefined ? "" : `، الفرع ${section}`})`,

  contents: "المحتويات",
  notes: "الحواشي",
  howToCite: "كيفية الاستشهاد",
  source: "المصدر",
  reportNamed: (symbol) => `التقرير ${symbol}`,
  proof: "التحقق من سلامة النص",
  drafts: "المشاريع المعروضة على الدورة",
  draftNotice: "مشروع بالصيغة التي قُدم بها، وليس نصا معتمدا.",

  wordsHeld: (found, words, of, total) =>
    `${found} من أصل ${words} ${plural("ar", total, { few: "كلمات", other: "كلمة" })} ${SOURCES[of]}`,
  editionHolds: (what) => `تتضمن هذه الطبعة، بالترتيب، ${what}.`,
  textHolds: (what) => `هذا النص مأخوذ من طبعة تتضمن، بالترتيب، ${what}.`,
  corrected: ({ document, at, received, published, reason }) =>
    `صُحح في ${document}، ${at}: ”${published}“ بدلا من ”${received}“ في النص الوارد (${reason}).`,
  unsourced: (document) => `دُوِّن من غير نص وارد: ${document}.`,

  backTo: (nth, label) => `العودة إلى الإحالة ${nth} إلى الحاشية ${label}`,
  sameSource: (note, words) => ` [الحاشية ${note}: ${words}]`,
  sameSourceAdded:
    "في الحواشي، لا تشكل الكلمات الواردة بين قوسين معقوفين بعد عبارة ”المرجع نفسه“ جزءا من النص، بل تكرر كلمات الحاشية السابقة المشار إليها.",
  units,
  pages: (shown, count) =>
    plural("ar", count, {
      one: "صفحة واحدة",
      two: "صفحتان",
      few: `${shown} صفحات`,
      other: `${shown} صفحة`,
    }),
  facts: {
    place: "المكان",
    opened: "تاريخ الافتتاح",
    closed: "تاريخ الاختتام",
    report: "التقرير",
    section: "الفرع من التقرير",
    adopted: "تاريخ الاعتماد",
    published: "تاريخ النشر",
    author: "الجهة المصدرة",
    language: "اللغة",
    title: "العنوان",
    symbol: "رمز الوثيقة",
    "job-number": "رقم المهمة",
    session: "الدورة",
    subject: "الموضوع",
    "agenda-subject": "الموضوع في جدول الأعمال",
    "agenda-item": "بند جدول الأعمال",
    "agenda-item-title": "عنوان بند جدول الأعمال",
    proponent: "الجهة المقدِّمة",
    draft: "المشروع",
    "adopted-as": "اعتُمد بوصفه",
    sponsors: "مقدمو المشروع",
    "additional-sponsors": "المنضمون إلى مقدمي المشروع",
    "committee-report": "تقرير اللجنة",
    "meeting-record": "محضر الجلسة",
    vote: "التصويت",
    "votes-in-favour": "عدد الأصوات المؤيدة",
    "votes-against": "عدد الأصوات المعارضة",
    "votes-abstaining": "عدد الممتنعين عن التصويت",
    "voters-in-favour": "المؤيدون",
    "voters-against": "المعارضون",
    "voters-abstaining": "الممتنعون عن التصويت",
    publisher: "الناشر",
    rights: "الحقوق",
    certifier: "مقيِّم إمكانية الوصول",
    sender: "مرسِل السجل",
  },

  book: {
    landmarks: "المعالم",
    pages: "صفحات مجموعة القرارات المطبوعة",
    printed: "مجموعة القرارات المطبوعة، قطع A4",
    cover: "الغلاف",
    titlePage: "صفحة العنوان",
    start: "بداية النص",
    about: "عن هذه الطبعة",
    fonts: (families) =>
      `الخطوط المستعملة: ${families.join(" و ")}، بموجب الرخصة SIL Open Font License 1.1.`,
    accessibility: {
      display: "نص يتكيف مع حجم الشاشة ولا ألوان خاصة به.",
      navigation: "تقود القارئَ فيه العناوينُ وقائمةُ المحتويات والمعالم.",
      numbers: "أرقام الفقرات جزء من النص.",
      notes: "كل حاشية مرتبطة بكل إحالة إليها.",
      pages: "صفحات المجموعة المطبوعة معلَّمة فيه.",
      cover: "الصورة الوحيدة هي الغلاف، وله وصف.",
    },
  },
};

import { isSameMonth } from "../dates.ts";
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

const SOURCES = {
  report: "доклада",
  texts: "текстов",
  draft: "проекта",
  drafts: "проектов",
} as const;

const day: Wording["dates"]["day"] = (date) => `${date.day} ${date.month} ${date.year} года`;

export const wording: Wording = {
  language: LANGUAGES.ru,
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
      isSameMonth(first, last) ? `${first.day}–${day(last)}` : `${day(first)} – ${day(last)}`,
  },
  comma: ", ",
  colon: ": ",
  semicolon: "; ",
  stop: ".",
  quoted: (words) => `«${words}»`,

  texts: {
    resolution: (number) => ["Резолюция", number].join(" ").trim(),
    decision: (number) => ["Решение", number].join(" ").trim(),
    draftResolution: "Проект резолюции",
    document: "Документ",
  },
  citation: ({ body, name, date, see }) =>
    `${body}, ${name}${date === undefined ? "" : ` от ${date}`}${see}`,
  seeReport: (report, section) =>
    ` (см. ${report}${section === undefined ? "" : `, разд. ${section}`})`,

  contents: "Содержание",
  notes: "Сноски",
  howToCite: "Как цитировать",
  source: "Источник",
  reportNamed: (symbol) => `Доклад ${symbol}`,
  proof: "Проверка",
  drafts: "Проекты, представленные сессии",
  draftNotice: "Проект в том виде, в каком он был представлен. Это не принятый текст.",

  wordsHeld: (found, words, of, total) =>
    `${found} из ${words} ${plural("ru", total, { one: "слова", other: "слов" })} ${SOURCES[of]}`,
  editionHolds: (what) => `В настоящем издании содержатся, в исходном порядке, ${what}.`,
  textHolds: (what) =>
    `Настоящий текст взят из издания, в котором содержатся, в исходном порядке, ${what}.`,
  corrected: ({ document, at, received, published, reason }) =>
    `Исправлено в ${document}, ${at}: «${published}» вместо «${received}» в полученном тексте (${reason}).`,
  unsourced: (document) => `Записано без полученного текста: ${document}.`,

  backTo: (nth, label) => `Назад к отсылке ${nth} на сноску ${label}`,
  sameSource: (note, words) => ` [сноска ${note}: ${words}]`,
  sameSourceAdded:
    "Слова в квадратных скобках после «Там же» в сносках не являются частью текста. Они повторяют слова предыдущей сноски, на которую делается ссылка.",
  units,
  pages: (shown, count) =>
    `${shown} ${plural("ru", count, { one: "страница", few: "страницы", other: "страниц" })}`,
  facts: {
    place: "Место",
    opened: "Дата открытия",
    closed: "Дата закрытия",
    report: "Доклад",
    section: "Раздел доклада",
    adopted: "Дата принятия",
    published: "Дата публикации",
    author: "Автор",
    language: "Язык",
    title: "Название",
    symbol: "Условное обозначение",
    "job-number": "Номер задания",
    session: "Сессия",
    subject: "Тема",
    "agenda-subject": "Тема повестки дня",
    "agenda-item": "Пункт повестки дня",
    "agenda-item-title": "Название пункта повестки дня",
    proponent: "Представлено",
    draft: "Проект",
    "adopted-as": "Принято в качестве",
    sponsors: "Авторы проекта",
    "additional-sponsors": "Присоединившиеся авторы",
    "committee-report": "Доклад комитета",
    "meeting-record": "Отчет о заседании",
    vote: "Голосование",
    "votes-in-favour": "Число голосов за",
    "votes-against": "Число голосов против",
    "votes-abstaining": "Число воздержавшихся",
    "voters-in-favour": "Голосовали за",
    "voters-against": "Голосовали против",
    "voters-abstaining": "Воздержались",
    publisher: "Издатель",
    rights: "Права",
    certifier: "Кто оценил доступность",
    sender: "Отправитель записи",
  },

  book: {
    landmarks: "Ориентиры",
    pages: "Страницы печатного сборника",
    printed: "Печатный сборник, формат A4",
    cover: "Обложка",
    titlePage: "Титульный лист",
    start: "Начало текста",
    about: "О настоящем издании",
    fonts: (families) =>
      `Набрано шрифтами ${families.join(" и ")} по лицензии SIL Open Font License 1.1.`,
    accessibility: {
      display: "Перетекающий текст без собственных цветов.",
      navigation: "По нему ведут заголовки, содержание и ориентиры.",
      numbers: "Номера пунктов являются текстом.",
      notes: "Каждая сноска связана с каждой отсылкой на нее.",
      pages: "Страницы печатного сборника отмечены.",
      cover: "Единственное изображение — обложка, и она описана.",
    },
  },
};

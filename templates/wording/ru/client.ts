import { plural } from "../numbers.ts";
import type { ClientWording } from "../client.ts";

export const shared: ClientWording["shared"] = {
  close: "Закрыть",
  unreachable: "Не удалось загрузить. Есть ли соединение?",
};

export const reading: ClientWording["reading"] = {
  continueAt: "Продолжить с того же места: ",
};

export const goTo: ClientWording["goTo"] = {
  kinds: {
    preambular: "преамбул",
    operative: "постановля",
    note: "сноск примечани",
    annex: "прилож",
    any: "пункт подпункт абзац част п пп",
  },
  absent: (asked) => `В этом тексте нет «${asked}».`,
  nearest: "Ближе всего: ",
  beginning: "начало текста",
  unclear: "Пункт записывается так: 28 c), пункт 7 преамбулы, сноска 5.",
  preambular: (number) => `пункт ${number} преамбулы`,
  paragraph: (label) => `пункт ${label}`,
  note: (label) => `сноска ${label}`,
};

export const notes: ClientWording["notes"] = {
  toEnd: "Перейти к этой сноске в конце текста",
  onward: "Перейти туда",
};

export const selection: ClientWording["selection"] = {
  copyLink: "Копировать ссылку",
  copyCitation: "Копировать обозначение",
  copyText: "Копировать текст",
  choose: "Выбрать пункты",
  linkCopied: "Ссылка скопирована:",
  citationCopied: "Обозначение скопировано:",
  copied: "Текст скопирован вместе со сносками.",
  notCopied: "Браузер не позволил скопировать.",
  comma: ", ",
  paragraph: (label) => `пункт ${label}`,
  preambular: (label) => `преамбула, пункт ${label}`,
  unnumbered: (number) => `пункт без номера ${number}`,
  table: (number) => `таблица ${number}`,
  excerpt: (places) => `Выдержка: ${places}`,
  chosen: (count) => `Выбрано пунктов: ${count}`,
  all: "Все",
  none: "Ни одного",
  copy: "Копировать",
  print: "Печать",
  done: "Готово",
  nothing: "Ни один пункт пока не выбран.",
  hint: "Отметьте пункты, которые нужно напечатать или скопировать. Клавиша отмены ведет к кнопкам.",
};

export const search: ClientWording["search"] = {
  places: {
    operative: (label) => `пункт ${label}`,
    unnumbered: (number) => `пункт без номера ${number}`,
    preambular: (label) => `пункт ${label} преамбулы`,
    note: (label) => `сноска ${label}`,
    annex: (number) => (number === "" ? "приложение" : `приложение ${number}`),
    within: (annex, place) => `${annex}, ${place}`,
    table: (number) => `таблица ${number}`,
    heading: "заголовок",
    masthead: "шапка документа",
    formula: "вступительные слова",
    closing: "заключительные строки",
  },
  paragraphs: (shown, count) => `${shown} ${points(count)}`,
  found: (hits, hitCount, texts, textCount) =>
    `${hits} ${points(hitCount)} в ${texts} ${plural("ru", textCount, { one: "тексте", other: "текстах" })}.`,
  foundTexts: (texts, count) =>
    `${texts} ${plural("ru", count, { one: "текст", few: "текста", other: "текстов" })}.`,
  progress: (done, of) => `Просмотрено сессий: ${done} из ${of}.`,
  searching: "Просмотрено сессий",
  stop: "Остановить",
  searchOn: (size) => `Искать в остальных сессиях (не более ${size})`,
  more: (shown) => `Показать еще ${shown}`,
  loading: "Слова загружаются…",
  failed: "Не удалось загрузить слова. Повторите поиск, когда появится соединение.",
  nothing: "Ничего не найдено.",
  quoted: (words) => `«${words}»`,
  tips: "В пункте должны стоять все слова. Попробуйте меньше слов, начало слова, без кавычек или номер текста.",
};

function points(count: number): string {
  return plural("ru", count, { one: "пункт", few: "пункта", other: "пунктов" });
}

export const offline: ClientWording["offline"] = {
  keep: "Сохранить для чтения без сети",
  keeping: (done, all) => `Сохраняется: ${done} из ${all}…`,
  kept: (size) => `Сохранено для чтения без сети, ${size}`,
  since: (when) => `хранится с ${when}`,
  asOf: (when) => `в том виде, в каком опубликовано на ${when}`,
  remove: "Удалить",
  removeNamed: (name) => `Удалить: ${name}`,
  removeAll: "Удалить все",
  gone: (name) => `${name}: больше ничего не хранится.`,
  allGone: "Больше ничего не хранится и не будет храниться, пока вы об этом не попросите.",
  nothing: "На этом устройстве ничего не хранится.",
  inAll: (size) => `Всего ${size}`,
  automatic: "Сохранять каждую сессию, которую я читаю",
  alsoKeep: "Сохранить также",
  failed: {
    network:
      "Не сохранено: сеть передала не все. То, что хранилось раньше, осталось без изменений.",
    room: "Не сохранено: на этом устройстве недостаточно места. То, что хранилось раньше, осталось без изменений.",
    changed:
      "Не сохранено: сайт в данный момент изменяется. То, что хранилось раньше, осталось без изменений; попробуйте еще раз через несколько минут.",
  },
  unable:
    "Здесь ничего нельзя сохранить: для этого нужны защищенный адрес (https) и окно браузера не в режиме приватного просмотра.",
  folder: "Этот сайт открыт из папки: он уже целиком доступен без сети.",
  missing: "Этой страницы нет на устройстве, а сеть недоступна.",
  keptCopy: (when) => `Сохраненная копия: текст, опубликованный на ${when}.`,
  newer: "Опубликован более новый текст этой страницы.",
  show: "Показать его",
};

export const single: ClientWording["single"] = {
  found: (count) => `Найдено пунктов: ${count}`,
  foundFirst: (count, shown) => `Найдено пунктов: ${count}. Показаны первые ${shown}.`,
  nothing: "Ничего не найдено.",
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

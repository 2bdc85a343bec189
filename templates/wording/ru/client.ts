import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {
  continueAt: "Продолжить с того же места: ",
  close: "Закрыть",
  unreachable: "Не удалось загрузить. Есть ли соединение?",
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
  close: "Закрыть",
};

export const notes: ClientWording["notes"] = {
  close: "Закрыть",
  toEnd: "Перейти к этой сноске в конце текста",
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

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Найдено пунктов: ${count}`,
  foundFirst: (count, shown) => `Найдено пунктов: ${count}. Показаны первые ${shown}.`,
  nothing: "Ничего не найдено",
};

export const client: ClientWording = { reading, goTo, notes, selection, search, offline, single };

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

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {};

export const single: ClientWording["single"] = {
  found: (count) => `Найдено пунктов: ${count}`,
  foundFirst: (count, shown) => `Найдено пунктов: ${count}. Показаны первые ${shown}.`,
  nothing: "Ничего не найдено",
};

export const client: ClientWording = { reading, goTo, notes, search, offline, single };

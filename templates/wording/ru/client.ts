import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {
  keep: "Сохранить для чтения без сети",
  keeping: (done, all) => `Сохраняется: ${done} из ${all}…`,
  kept: (size) => `Сохранено для чтения без сети, ${size}`,
  since: (when) => `хранится с ${when}`,
  asOf: (when) => `в том виде, в каком опубликовано на ${when}`,
  letGo: "Удалить",
  letGoOf: (name) => `Удалить: ${name}`,
  letGoOfAll: "Удалить все",
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
  nothing: "Ничего не найдено",
};

export const client: ClientWording = { reading, notes, search, offline, single };

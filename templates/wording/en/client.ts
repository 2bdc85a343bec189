import type { ClientWording } from "../client.ts";

export const reading: ClientWording["reading"] = {};

export const notes: ClientWording["notes"] = {};

export const search: ClientWording["search"] = {};

export const offline: ClientWording["offline"] = {
  keep: "Keep for offline reading",
  keeping: (done, all) => `Keeping ${done} of ${all} …`,
  kept: (size) => `Kept for offline reading, ${size}`,
  since: (when) => `kept since ${when}`,
  asOf: (when) => `as published on ${when}`,
  letGo: "Let go",
  letGoOf: (name) => `Let go of ${name}`,
  letGoOfAll: "Let go of all",
  gone: (name) => `${name}: nothing is kept any more.`,
  allGone: "Nothing is kept any more, and nothing will be until you ask for it.",
  nothing: "Nothing is kept on this device.",
  inAll: (size) => `In all ${size}`,
  automatic: "Keep each session that I read",
  alsoKeep: "Keep with it",
  failed: {
    network: "Not kept: the network did not bring all of it. What was kept before is as it was.",
    room: "Not kept: there is not enough room on this device. What was kept before is as it was.",
    changed:
      "Not kept: the site is being changed just now. What was kept before is as it was; try again in a few minutes.",
  },
  unable:
    "Nothing can be kept here: that needs a secure address (https), and a browser window that is not private.",
  folder: "This site is open from a folder: all of it is offline already.",
  missing: "This page is not kept on this device, and there is no network.",
  keptCopy: (when) => `Kept copy, as published on ${when}.`,
  newer: "A newer text of this page has been published.",
  show: "Show it",
};

export const single: ClientWording["single"] = {
  found: (count) => `Paragraphs found: ${count}`,
  foundFirst: (count, shown) => `Paragraphs found: ${count}. The first ${shown} are listed.`,
  nothing: "Nothing found",
};

export const client: ClientWording = { reading, notes, search, offline, single };

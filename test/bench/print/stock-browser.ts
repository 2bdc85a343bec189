import puppeteer from "puppeteer";

/**
 * Loaded before pagedjs-cli: its browser is the one that `BENCH_BROWSER` names, which it has no option for, without the
 * sandbox where it is root, and waited for as long as it takes: after three minutes it would give up. All
 * else stays as it comes.
 */
const launch = puppeteer.launch.bind(puppeteer);
puppeteer.launch = (options = {}) =>
  launch({
    ...options,
    executablePath: process.env["BENCH_BROWSER"] ?? "chromium",
    protocolTimeout: 0,
    args: [...(options.args ?? []), ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });

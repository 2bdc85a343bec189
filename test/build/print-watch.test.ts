import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DEAF, guarded, TabLost, type Ears } from "../../build/print-watch.ts";

describe("work in a browser", () => {
  let ears: Ears = DEAF;
  const watch = {
    name: "res-7-1",
    patience: 60_000,
    hear: (open: Ears): void => void (ears = open),
  };

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const never = () => new Promise<never>(() => undefined);

  /** How a piece of work ended, if it did. */
  function endOf(work: Promise<unknown>) {
    const end = { is: "" };
    work.then(
      () => (end.is = "done"),
      (error: unknown) => (end.is = String(error)),
    );
    return end;
  }

  async function pass(seconds: number, onEach: () => void = () => undefined): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      onEach();
      await vi.advanceTimersByTimeAsync(1000);
    }
  }

  test("is given up by name after a minute without progress", async () => {
    const end = endOf(guarded(watch, never));
    await pass(59);
    expect(end.is).toBe("");
    await pass(1);
    expect(end.is).toMatch("res-7-1 cannot be printed: not finished after 60 seconds");
    expect(ears).toBe(DEAF);
  });

  test("may take as long as it gets on, up to ten minutes", async () => {
    const end = endOf(guarded(watch, never));
    await pass(599, () => ears.progress());
    expect(end.is).toBe("");
    await pass(1);
    expect(end.is).toMatch("res-7-1 cannot be printed: not finished after 600 seconds");
  });

  test("may take longer where there are many words", async () => {
    const end = endOf(guarded({ ...watch, length: 1_000_000 }, never));
    await pass(159);
    expect(end.is).toBe("");
    await pass(1);
    expect(end.is).toMatch("not finished after 160 seconds");
  });

  test("ends with the first complaint, and with the name of what it was on", async () => {
    const end = endOf(guarded(watch, never));
    ears.complain("no room");
    ears.complain("no paper");
    await pass(1);
    expect(end.is).toBe("BuildError: res-7-1 cannot be printed: no room");
  });

  test("can be done again where the browser ended", async () => {
    const work = guarded(watch, never);
    ears.lose();
    await expect(work).rejects.toThrow(TabLost);
    await expect(work).rejects.toThrow("the browser ended while it was at res-7-1");
  });
});

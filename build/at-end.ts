import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does something when this process ends, also when it is told to. Returns what takes that back. */
export function atEnd(last: () => void): () => void {
  const listeners = SIGNALS.map((signal) => {
    // Those who wait for this process know from its code that it was a signal.
    const listener = (): void => process.exit(128 + constants.signals[signal]);
    process.once(signal, listener);
    return { signal, listener };
  });
  process.once("exit", last);
  return () => {
    for (const { signal, listener } of listeners) process.removeListener(signal, listener);
    process.removeListener("exit", last);
  };
}

import fc from "fast-check";

/**
 * What the tests draw at random is the same in every run, so that a run proves what the run before it proved; whoever
 * looks for what no run has seen draws with a seed of his own: `PLENARY_SEED=1234 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env["PLENARY_SEED"] ?? 7) });

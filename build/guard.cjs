// Runs after `npm ci`, on whatever Node there is: the one that npm brought, or else the machine's own.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `error: Plenary runs TypeScript as it stands and needs Node 22.18 or newer; this is ${process.versions.node}.\n` +
      `npm brings Node 24 along for Linux and Windows on x64 and Linux on arm64, but not for ${process.platform} on ` +
      `${process.arch}: install a newer Node, or run npm without --omit=optional.`,
  );
  process.exit(1);
}

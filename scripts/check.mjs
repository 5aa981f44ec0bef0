import { enableTypeScript, installDependencies, prepareProcess } from "./bootstrap.mjs";

prepareProcess();
installDependencies();
await enableTypeScript();
const { runChecks } = await import("./run-checks.ts");
const { failed } = runChecks();
console.log(failed.length ? `\nNot right: ${failed.join(", ")}` : "\nAll is well");
process.exit(failed.length ? 1 : 0);

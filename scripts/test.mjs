import { enableTypeScript, installDependencies, prepareProcess } from "./bootstrap.mjs";

prepareProcess();
installDependencies();
await enableTypeScript();
const { runTests } = await import("./run-tests.ts");
process.exit(runTests());

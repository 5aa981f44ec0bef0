import { enableTypeScript, installDependencies, prepareProcess } from "./bootstrap.mjs";

prepareProcess();
installDependencies();
await enableTypeScript();
const { reportRecord } = await import("./verify-record.ts");
process.exit(await reportRecord(process.argv.slice(2)));

import { enableTypeScript, installDependencies, prepareProcess } from "./bootstrap.mjs";

prepareProcess();
installDependencies();
await enableTypeScript();
const { runBenchmarks } = await import("./run-benchmarks.ts");
await runBenchmarks(process.argv[2]);

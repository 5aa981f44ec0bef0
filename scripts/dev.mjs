import { enableTypeScript, installDependencies, prepareProcess } from "./bootstrap.mjs";

prepareProcess();
installDependencies();
await enableTypeScript();
const { serve } = await import("./serve.ts");
await serve({ command: "dev", build: async () => true });

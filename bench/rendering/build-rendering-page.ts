import path from "node:path";
import { build } from "vite";

/** The page of the benchmark as one script and one style sheet, built for production. */
export async function buildRenderingPage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": path.resolve(".") } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      cssCodeSplit: false,
      lib: { entry: "bench/rendering/rendering-page.ts", formats: ["iife"], name: "page", fileName: "page" },
    },
  });
  const outputs = Array.isArray(result) ? result : "output" in result ? [result] : [];
  const files = outputs.flatMap(({ output }) => output);
  const script = files.flatMap((file) => (file.type === "chunk" ? [file.code] : [])).join("\n");
  const style = files.flatMap((file) =>
    file.fileName.endsWith(".css") && "source" in file ? [file.source] : [],
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rendering</title>
<style>${style.join("\n")}</style>
<body><main id="root" style="width:680px;margin:0 auto"></main>
<script>${script.replaceAll("</script", "<\\/script")}</script></body></html>`;
}

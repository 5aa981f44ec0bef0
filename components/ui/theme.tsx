"use client";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

export type Theme = "system" | "light" | "dark";

const YEAR = 365 * 24 * 60 * 60;

const ThemeContext = createContext<[Theme, (theme: Theme) => void]>(["system", () => {}]);

/** Kept in a cookie, so that the server's first HTML already wears it. */
function wear(theme: Theme) {
  const age = theme === "system" ? 0 : YEAR;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from browsers still in use
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function ThemeProvider({ initial, children }: { initial: Theme; children: ReactNode }) {
  const [theme, setTheme] = useState(initial);
  const choose = useCallback((next: Theme) => {
    setTheme(next);
    wear(next);
  }, []);
  return <ThemeContext value={[theme, choose]}>{children}</ThemeContext>;
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  return useContext(ThemeContext);
}

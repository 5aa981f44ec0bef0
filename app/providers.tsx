"use client";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { OidcName } from "@/components/member/oidc-name";
import { Clock } from "@/components/ui/clock";
import { type Theme, ThemeProvider } from "@/components/ui/theme";
import { Toasts } from "@/components/ui/toast";
import { ApiError } from "@/lib/client/api";

/**
 * Asks again only where the same question may be answered later. Without a connection it says so at once: a decision
 * that waited for one would be given later, when the person has gone.
 */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        retry: (failures, error) => failures < 3 && !(error instanceof ApiError && !error.isTransient),
      },
    },
  });
}

type Props = { theme: Theme; renderedAt: number; oidcName: string | undefined; children: ReactNode };

export function Providers({ theme, renderedAt, oidcName, children }: Props) {
  const [queryClient] = useState(createQueryClient);
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Clock renderedAt={renderedAt}>
          <ThemeProvider initial={theme}>
            <OidcName value={oidcName}>
              <Tooltip.Provider>{children}</Tooltip.Provider>
            </OidcName>
            <Toasts />
          </ThemeProvider>
        </Clock>
      </QueryClientProvider>
    </CSPProvider>
  );
}

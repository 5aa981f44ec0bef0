"use client";
import { createContext } from "react";

/** What members call the provider they can sign in by besides; unset where there is none. */
export const OidcName = createContext<string | undefined>(undefined);

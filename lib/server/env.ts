import { z } from "zod";

/** Words people write in an environment for yes and no; anything else is a mistake worth hearing about. */
const Flag = z.enum(["true", "false"]).transform((word) => word === "true");

/** Every setting Stet reads, in the order of `.env.example`. */
const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  STET_URL: z.url({ protocol: /^https?$/ }).optional(),
  STET_DATA_DIR: z.string().min(1).default(".stet"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_MIGRATION_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  STET_DEMO: Flag.optional(),
  STET_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  STET_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  STET_MAIL_FROM: z.string().regex(/@/, "must be an e-mail address").optional(),
  STET_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  STET_OIDC_CLIENT_ID: z.string().optional(),
  STET_OIDC_CLIENT_SECRET: z.string().optional(),
  STET_OIDC_NAME: z.string().max(80).default("single sign-on"),
  STET_LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  /** Not for people to set: `npm start` hands its decision about the demo newsroom to the application. */
  STET_DEMO_MODE: Flag.default(false),
});

/** What they are called. */
export const SETTING_NAMES = Object.keys(Settings.shape);

/** One without the others would be a provider that is quietly not there. */
const OIDC_SETTINGS = ["STET_OIDC_ISSUER", "STET_OIDC_CLIENT_ID", "STET_OIDC_CLIENT_SECRET"] as const;

const Environment = Settings.refine((read) => !read.STET_SMTP_URL || read.STET_MAIL_FROM, {
  message: "is needed beside STET_SMTP_URL",
  path: ["STET_MAIL_FROM"],
}).superRefine((read, context) => {
  const given = OIDC_SETTINGS.find((name) => read[name]);
  if (!given) return;
  // The provider sends people back to an address it was told of.
  for (const name of [...OIDC_SETTINGS, "STET_URL"] as const)
    if (!read[name]) context.addIssue({ code: "custom", path: [name], message: `is needed beside ${given}` });
});

/** An OpenID Connect provider: its address, what Stet is called there, and what members call it. */
export type OidcSettings = { issuer: string; clientId: string; clientSecret: string; name: string };

export type Env = {
  port: number;
  host: string;
  /** Where people reach Stet, when it is not `http://HOST:PORT`: behind a proxy, for example. */
  url: string | undefined;
  /** The folder for everything Stet keeps beside a database of its own. */
  dataDir: string;
  /** The database, as the application's role. Unset when Stet starts its own. */
  databaseUrl: string | undefined;
  /** The same database as a role that may change its schema; the application's own when unset. */
  databaseMigrationUrl: string | undefined;
  /** What the person who starts Stet asked for; unset leaves it to Stet. */
  wantsDemo: boolean | undefined;
  /** Signs the session cookies. `npm start` makes one and keeps it in the data folder when it is unset. */
  secret: string | undefined;
  /** The server that takes Stet's e-mail; unset, Stet sends none. */
  smtpUrl: string | undefined;
  /** Whom e-mail says it is from; set wherever `smtpUrl` is. */
  mailFrom: string | undefined;
  /** Where members may sign in besides; unset, by their password only. */
  oidc: OidcSettings | undefined;
  logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
  /** Whether the sign-in page offers the demo newsroom's people. */
  demo: boolean;
};

/**
 * Reads settings from `variables`; an empty one counts as unset.
 * Throws an Error whose message names each bad variable, without its value, in one line.
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = Environment.safeParse(given);
  if (!result.success) throw new Error(complaint(result.error));
  const read = result.data;
  return {
    port: read.PORT,
    host: read.HOST,
    url: read.STET_URL,
    dataDir: read.STET_DATA_DIR,
    databaseUrl: read.DATABASE_URL,
    databaseMigrationUrl: read.DATABASE_MIGRATION_URL,
    wantsDemo: read.STET_DEMO,
    secret: read.STET_SECRET,
    smtpUrl: read.STET_SMTP_URL,
    mailFrom: read.STET_MAIL_FROM,
    oidc: oidcSettings(read),
    logLevel: read.STET_LOG_LEVEL,
    demo: read.STET_DEMO_MODE,
  };
}

function oidcSettings(read: z.output<typeof Settings>): OidcSettings | undefined {
  const {
    STET_OIDC_ISSUER: issuer,
    STET_OIDC_CLIENT_ID: clientId,
    STET_OIDC_CLIENT_SECRET: clientSecret,
  } = read;
  return issuer && clientId && clientSecret
    ? { issuer, clientId, clientSecret, name: read.STET_OIDC_NAME }
    : undefined;
}

function complaint(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  return `The environment is not right: ${lines.join("; ")}`;
}

let current: Env | undefined;

/** The settings of this process, read once, at the first question: a build has none. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

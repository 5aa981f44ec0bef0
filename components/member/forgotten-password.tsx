import Link from "next/link";

/** `isAside`: in a tab of its own, where the page must stay. */
export function ForgottenPassword({ isAside = false }: { isAside?: boolean }) {
  return (
    <p className={isAside ? "text-sm" : "text-center text-sm"}>
      <Link
        href="/reset-password"
        target={isAside ? "_blank" : undefined}
        className="text-accent hover:underline"
      >
        Forgotten your password?{isAside && <span className="sr-only"> (opens in a new tab)</span>}
      </Link>
    </p>
  );
}

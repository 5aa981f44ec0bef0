"use client";
import { Avatar } from "@/components/ui/avatar";
import { ROLE_NAMES } from "@/domain/member/member";
import type { SignIn } from "@/domain/member/sign-in";
import type { DemoMember } from "./demo-member";

type Props = { members: DemoMember[]; onChoose: (credentials: SignIn) => void; disabled: boolean };

export function DemoMembers({ members, onChoose, disabled }: Props) {
  return (
    <section aria-labelledby="demo-members" className="mt-6 border-t border-line pt-5">
      <h2 id="demo-members" className="font-semibold">
        Or look around as
      </h2>
      <p className="mt-0.5 text-sm text-ink-3">
        A demonstration newsroom. Its people sign in with one click.
      </p>
      <ul className="mt-3 flex flex-col gap-1">
        {members.map(({ name, role, credentials }) => (
          <li key={credentials.email}>
            <button
              type="button"
              disabled={disabled}
              onClick={() => onChoose(credentials)}
              className="flex min-h-10 w-full items-center gap-2.5 rounded-lg border border-transparent px-2 py-1 text-left hover:border-line-2 hover:bg-desk disabled:opacity-60"
            >
              <Avatar name={name} className="size-7" />
              <span className="flex-1 font-medium">{name}</span>
              <span className="text-sm text-ink-3">{ROLE_NAMES[role]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ReactNode } from "react";
import { Threshold } from "./threshold";

type Props = {
  title: string;
  refusal: string;
  /** The link may be good: too many others were tried from here. */
  isLimit: boolean;
  /** The link itself. */
  href: string;
  /** Where to go instead. */
  children: ReactNode;
};

/** A link out of a mail that does not open what it should, or not now. */
export function RefusedLink({ title, refusal, isLimit, href, children }: Props) {
  return (
    <Threshold title={isLimit ? "Too many attempts" : title} description={refusal}>
      {isLimit ? (
        <a href={href} className="text-accent hover:underline">
          Try this link again
        </a>
      ) : (
        children
      )}
    </Threshold>
  );
}

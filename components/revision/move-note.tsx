type Props = {
  type: "moved_away" | "moved_here";
  otherEnd: number | undefined;
  /** What else became of the block. */
  also: string | undefined;
};

/** Says that a block moved, and leads to where it was or is. */
export function MoveNote({ type, otherEnd, also }: Props) {
  const here = type === "moved_here";
  return (
    <p className="change-note">
      {here ? "Moved here" : "Moved away"}
      {otherEnd !== undefined && (
        <>
          {" · "}
          <a href={`#change-${otherEnd}`}>{here ? "see where it was" : "see where it is now"}</a>
        </>
      )}
      {also && ` · ${also}`}
    </p>
  );
}

/**
 * One window of a browser edits an article at a time: they share what the browser keeps. `onLost` hears that another
 * window has taken over. Answers how to let go; `null` where another window edits and `steal` is not asked for.
 * Without locks (an address that is not secure) every window may; the server then tells them apart.
 */
export function takeEditLock(
  memberId: string,
  articleId: string,
  { steal, onLost }: { steal: boolean; onLost: () => void },
): Promise<(() => void) | null> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    let isMine = false;
    const held = locks.request(
      `stet-edit/${memberId}/${articleId}`,
      steal ? { steal } : { ifAvailable: true },
      (lock) => {
        if (!lock) return resolve(null);
        isMine = true;
        return new Promise<void>((release) =>
          resolve(() => {
            isMine = false;
            release();
          }),
        );
      },
    );
    held.catch(() => {
      if (isMine) onLost();
    });
  });
}

/**
 * Does something once the page has been in sight for a while without a break; never while it is hidden.
 * @param after milliseconds.
 * @returns how to give up waiting.
 */
export function onceInSight(after: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") timer = setTimeout(finish, after);
  };
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
  };
  const finish = () => {
    stop();
    act();
  };
  document.addEventListener("visibilitychange", look);
  look();
  return stop;
}

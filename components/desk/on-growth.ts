/** Tells whenever an element becomes taller than it has been; returns how to stop. */
export function onGrowth(element: HTMLElement | null, tell: () => void): () => void {
  let tallest = element?.offsetHeight ?? 0;
  const observer = new ResizeObserver(() => {
    const height = element?.offsetHeight ?? 0;
    if (height > tallest) tell();
    tallest = Math.max(tallest, height);
  });
  if (element) observer.observe(element);
  return () => observer.disconnect();
}

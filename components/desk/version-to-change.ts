type Versioned = { version: number; isPrivate?: boolean };

/**
 * The version that a change is of: the one that stands now. But what was private when its change was begun is changed
 * only while it is: once everybody sees it, that is refused, and its writer asked.
 * @param begun what its writer saw when they began to change it.
 */
export function versionToChange(begun: Versioned, now: Versioned): number {
  return begun.isPrivate && !now.isPrivate ? begun.version : now.version;
}

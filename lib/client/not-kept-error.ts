/** The browser could not put words on disk, so they have not left; `message` is for the person who wrote them. */
export class NotKeptError extends Error {
  constructor(cause: unknown) {
    super("This browser could not keep your words, so they were not sent. They are still here: try again.", {
      cause,
    });
    this.name = "NotKeptError";
  }
}

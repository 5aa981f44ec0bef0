import { createServer } from "node:net";
import { StartError } from "@/db/start-error";

const REASONS: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is taken by another program: stop that one, or set PORT to another number.`,
  EACCES: (_host, port) => `This user may not listen on port ${port}: set PORT to a number above 1023.`,
  EADDRNOTAVAIL: (host) => `HOST is ${host}, which is not an address of this machine.`,
  ENOTFOUND: (host) => `HOST is ${host}, which is not the name of any machine.`,
};

/** Answers the port to listen on: `port` if it is free, some free one for 0. Throws StartError otherwise. */
export function claimPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = REASONS[error.code ?? ""]?.(host, port);
      reject(new StartError(reason ?? `Stet cannot listen on ${host}:${port} (${error.message}).`));
    });
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

import { StetError } from "@/domain/error/stet-error";

function tooLarge(limit: number): never {
  const size = (limit / (1024 * 1024)).toLocaleString("en", { maximumFractionDigits: 1 });
  throw new StetError("too_large", `The request is larger than ${size} MiB, the most that is taken at once.`);
}

/** The body of a request, read no further than the limit in bytes. Throws `too_large`. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      tooLarge(limit);
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

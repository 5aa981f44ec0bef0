/** A page cannot see its own address; `proxy.ts` tells it in this header of the request. */
export const PATH_HEADER = "x-stet-path";

/** Where files are served; `server.ts` reads these paths back. */
export function outputUrl(origin: string, userId: string, file: string): string {
  return `${origin}/_media/${userId.slice(0, 8)}/${file}`;
}

/** Ends in the upload's key. */
export function uploadUrl(origin: string, key: string): string {
  return `${origin}/_media/uploads/${key}`;
}

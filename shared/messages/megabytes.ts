/** Bytes in megabytes, with a place behind the point below ten. */
export function megabytes(bytes: number): string {
  const number = bytes / 1_000_000
  return number < 10 ? number.toFixed(1) : number.toFixed(0)
}

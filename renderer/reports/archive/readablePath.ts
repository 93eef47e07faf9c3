/** A path in an export without the numbers that Notion puts behind names: `周报 / 第06周 2023-02-03.md`. */
export function readablePath(path: string): string {
  return path.replace(/ [\da-f]{32}(?=[./]|_all\.|$)/g, '').replaceAll('/', ' / ')
}

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UsageError } from './command.ts'

type Values<O extends ParseArgsOptionsConfig> = {
  readonly [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string
}

/** Options and the other words of a call. @throws UsageError for an option that isn't there or lacks its value. */
export function readWords<O extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: O,
): { readonly values: Values<O>; readonly rest: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
    return { values: values as Values<O>, rest: positionals }
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\.\s/)[0] ?? '')
  }
}

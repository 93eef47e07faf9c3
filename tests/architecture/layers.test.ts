import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../build/project.mjs'
import { faultIn, faultOf, type Layer, layerOf, layers } from './layers.ts'
import { type Import, importsOf, sourceFiles, targetOf } from './sources.ts'

function isAllowed(layer: Layer, one: Import): boolean {
  const file = targetOf(one)
  return faultIn(layer, one.file, file === null ? { name: one.specifier } : { file }) === null
}

const roots = ['shared', 'electron', 'renderer', 'build']

/** Computed on purpose: the launcher starts the file that it is told to. */
const launcher = 'build/node.mjs'

describe.each(roots)('%s', (root) => {
  const files = sourceFiles([root])
  const imports = files
    .flatMap(importsOf)
    .filter(({ file, specifier }) => file !== launcher || !specifier.includes('('))

  test('was scanned', () => {
    expect(files.length).toBeGreaterThan(5)
    expect(imports.length).toBeGreaterThan(5)
  })

  test('imports only what its layer may', () => {
    const faults = imports.flatMap((one) => {
      const file = targetOf(one)
      return faultOf(one.file, file === null ? { name: one.specifier } : { file }) ?? []
    })
    expect(faults).toEqual([])
  })

  test('imports files by their full names', () => {
    const missing = imports.filter((one) => {
      const file = targetOf(one)
      return file !== null && !existsSync(path.join(projectRoot, file))
    })
    expect(missing).toEqual([])
  })
})

test('every layer has files, and every folder of the three sides is in a layer', () => {
  expect(layers.filter(({ folder }) => !/\.tsx?$/.test(folder) && sourceFiles([folder]).length === 0)).toEqual([])
  const folders = ['electron']
    .flatMap((side) =>
      readdirSync(path.join(projectRoot, side), { withFileTypes: true }).map((entry) => ({ side, entry })),
    )
    .filter(({ entry }) => entry.isDirectory())
    .map(({ side, entry }) => `${side}/${entry.name}`)
  expect(folders.filter((folder) => !layers.some((layer) => layer.folder === folder))).toEqual([])
})

test('no layer may what it never does', () => {
  const imports = sourceFiles(roots).flatMap(importsOf)
  const unused = layers.flatMap((layer) => {
    const own = imports.filter(({ file }) => layerOf(file) === layer)
    const spare = (less: Layer) => own.every((one) => isAllowed(less, one))
    return [
      ...layer.packages.filter((name) => spare({ ...layer, packages: layer.packages.filter((one) => one !== name) })),
      ...layer.folders.filter((folder) => spare({ ...layer, folders: layer.folders.filter((one) => one !== folder) })),
    ].map((rule) => `${layer.folder}: ${rule}`)
  })
  expect(unused).toEqual([])
})

describe('the check itself', () => {
  const allowed: readonly (readonly [string, Parameters<typeof faultOf>[1]])[] = [
    ['shared/report/report.ts', { file: 'shared/notion/document.ts' }],
    ['shared/ipc/contract.ts', { name: 'zod/mini' }],
    ['electron/main/index.ts', { name: 'electron' }],
    ['electron/cli/index.ts', { file: 'renderer/editor/document/fromDocument.ts' }],
    ['renderer/editor/Editor.tsx', { file: 'renderer/editor/document/fromDocument.ts' }],
    ['renderer/editor/Editor.tsx', { name: '@tiptap/pm/state' }],
    ['renderer/editor/Editor.tsx', { file: 'renderer/ui/Button.tsx' }],
    ['renderer/window/App.tsx', { file: 'renderer/editor/Editor.tsx' }],
    ['renderer/main.tsx', { file: 'renderer/window/App.tsx' }],
  ]
  test.each(allowed)('lets %s import %o', (file, target) => {
    expect(faultOf(file, target)).toBeNull()
  })

  const refused: readonly (readonly [string, Parameters<typeof faultOf>[1]])[] = [
    ['shared/report/report.ts', { name: 'react' }],
    ['shared/report/report.ts', { name: 'node:fs' }],
    ['shared/report/report.ts', { name: 'electron' }],
    ['shared/report/report.ts', { name: '@tiptap/core' }],
    ['shared/report/report.ts', { file: 'electron/files/encoding.ts' }],
    ['shared/report/report.ts', { file: 'renderer/ipc/client.ts' }],
    ['electron/database/open.ts', { name: 'electron' }],
    ['electron/files/encoding.ts', { name: 'electron/main' }],
    ['electron/database/open.ts', { file: 'electron/main/index.ts' }],
    ['electron/main/index.ts', { file: 'renderer/ipc/client.ts' }],
    ['electron/cli/index.ts', { name: 'electron' }],
    ['electron/cli/index.ts', { file: 'renderer/editor/Editor.tsx' }],
    ['electron/preload/index.ts', { name: 'node:fs' }],
    ['renderer/editor/Editor.tsx', { name: 'electron' }],
    ['renderer/editor/Editor.tsx', { name: 'node:path' }],
    ['renderer/editor/Editor.tsx', { file: 'electron/main/index.ts' }],
    ['renderer/editor/document/nodes.ts', { name: 'react' }],
    ['renderer/editor/document/nodes.ts', { file: 'renderer/ui/Button.tsx' }],
    ['renderer/editor/Editor.tsx', { name: 'reactive' }],
    ['renderer/editor/Editor.tsx', { file: 'renderer/window/App.tsx' }],
    ['renderer/ui/Button.tsx', { file: 'renderer/editor/Editor.tsx' }],
    ['renderer/ui/Button.tsx', { name: 'zustand' }],
    ['shared/notion/document.ts', { file: 'shared/report/report.ts' }],
    ['shared/report/report.ts', { name: 'zod' }],
    ['elsewhere/file.ts', { name: 'zod' }],
  ]
  test.each(refused)('refuses %s the import of %o', (file, target) => {
    expect(faultOf(file, target)).toContain(file)
  })
})

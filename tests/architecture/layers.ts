/** Who may know whom: the direction rules, file by file and package by package. */
export interface Layer {
  /** A folder or a file, below the project's root. A file belongs to the longest one that it lies in. */
  readonly folder: string
  /** Folders that it may import from, besides its own. */
  readonly folders: readonly string[]
  /** Only who names it may import from it, not the layer around it either. */
  readonly isTop?: true
  /** Packages that it may import; `node:` stands for all of Node's own. Ends in `/*` where a whole scope is meant. */
  readonly packages: readonly string[]
}

export const layers: readonly Layer[] = [
  { folder: 'shared', folders: [], packages: ['papaparse'] },
  { folder: 'shared/notion', folders: [], packages: [] },
  { folder: 'shared/ipc', folders: ['shared'], packages: ['zod'] },

  { folder: 'electron/files', folders: ['shared'], packages: ['node:', 'iconv-lite', 'yauzl'] },
  {
    folder: 'electron/database',
    folders: ['shared', 'electron/files'],
    packages: ['node:', 'better-sqlite3'],
  },
  {
    folder: 'electron/library',
    folders: ['shared', 'electron/files', 'electron/database'],
    packages: ['node:'],
  },
  {
    folder: 'electron/search',
    folders: ['shared', 'electron/files', 'electron/database', 'electron/library'],
    packages: ['node:', 'better-sqlite3'],
  },
  {
    folder: 'electron/main',
    folders: [
      'shared',
      'electron/files',
      'electron/database',
      'electron/library',
      'electron/search',
      'electron/messages',
    ],
    packages: ['node:', 'electron', 'zod'],
  },
  // Without Electron: the command line words its faults with it too.
  { folder: 'electron/messages', folders: ['shared'], packages: ['i18next'] },
  { folder: 'electron/preload', folders: ['shared'], packages: ['electron'] },
  {
    folder: 'electron/cli',
    folders: [
      'shared',
      'electron/files',
      'electron/database',
      'electron/library',
      'electron/search',
      'electron/messages',
      'renderer/editor/document',
    ],
    packages: ['node:', '@tiptap/pm'],
  },

  { folder: 'renderer/editor/document', folders: ['shared'], packages: ['@tiptap/*'] },
  {
    folder: 'renderer',
    folders: ['shared'],
    packages: [
      '@tiptap/*',
      'react',
      'react-dom',
      'zustand',
      'i18next',
      'katex',
      'react-i18next',
      'radix-ui',
      'nspell',
      'dictionary-en',
      'lucide-react',
      '@tanstack/react-virtual',
      'papaparse',
      'uplot',
      'date-fns',
      'diff',
    ],
  },

  {
    folder: 'renderer/ui',
    folders: ['shared'],
    packages: ['react', 'react-i18next', 'radix-ui', 'lucide-react', '@tanstack/react-virtual', 'get-nonce'],
  },
  {
    folder: 'renderer/window',
    folders: ['shared', 'renderer'],
    packages: ['react', 'radix-ui', 'cmdk', 'lucide-react'],
    isTop: true,
  },
  {
    folder: 'renderer/main.tsx',
    folders: ['renderer', 'renderer/window'],
    packages: ['react', 'react-dom', 'get-nonce'],
  },

  {
    folder: 'build',
    folders: ['shared'],
    packages: ['node:', 'electron', 'electron-builder', 'playwright', 'diff'],
  },
]

/** A file's own layer. */
export function layerOf(file: string): Layer | null {
  const holding = layers.filter(({ folder }) => file === folder || file.startsWith(`${folder}/`))
  return holding.sort((a, b) => b.folder.length - a.folder.length)[0] ?? null
}

/** A file, or a package as it is imported. */
type Target = { readonly file: string } | { readonly name: string }

/**
 * What is wrong with an import, in words that say what to do; null where nothing is.
 * @param file below the project's root, with `/`
 * @param target a file is in the same form
 */
export function faultOf(file: string, target: Target): string | null {
  const layer = layerOf(file)
  if (layer === null) return `${file} lies in no layer: give its folder a line in tests/architecture/layers.ts`
  return faultIn(layer, file, target)
}

/** `faultOf` by the rules of one layer. */
export function faultIn(layer: Layer, file: string, target: Target): string | null {
  if ('file' in target) {
    const other = layerOf(target.file)
    const allowed = other !== null && [layer.folder, ...layer.folders].some((folder) => isOpen(other, folder))
    const may = ['itself', ...layer.folders].join(', ')
    return allowed ? null : `${file} imports ${target.file}, but ${layer.folder} may import from ${may} only`
  }
  const allowed = layer.packages.some((name) => isOfPackage(target.name, name))
  return allowed ? null : `${file} imports ${target.name}, which is none of the packages of ${layer.folder}`
}

/** Who may use a folder may use the parts of it that need less: of `renderer` the document, the buttons. */
function isOpen(layer: Layer, folder: string): boolean {
  return layer.folder === folder || (layer.isTop !== true && layer.folder.startsWith(`${folder}/`))
}

function isOfPackage(imported: string, rule: string): boolean {
  if (rule === 'node:') return imported.startsWith('node:')
  if (rule.endsWith('*')) return imported.startsWith(rule.slice(0, -1))
  return imported === rule || imported.startsWith(`${rule}/`)
}

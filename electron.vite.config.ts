import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (file: string): string => resolve(import.meta.dirname, file)

/** Written beside the code for reading a stack trace; not named in it, and not packaged. */
const sourcemap = 'hidden'

/** Three bundles in out/: main (with the threads of the library and of the search), preload, renderer. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap,
      minify: true,
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          worker: at('electron/library/worker.ts'),
          searchWorker: at('electron/search/worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      sourcemap,
      minify: true,
      // A sandboxed preload is one CommonJS file that can require nothing but Electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    build: {
      outDir: 'out/renderer',
      sourcemap,
      minify: true,
      // The content security policy allows no data: scripts or fonts; files are as near as they are.
      assetsInlineLimit: 0,
      // It comes from the disk, not over a network.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: at('renderer/index.html') },
    },
    // The package offers its dictionary by Node's file system only.
    resolve: {
      alias: [{ find: /^dictionary-en\/(index\.(?:aff|dic))/, replacement: at('node_modules/dictionary-en/$1') }],
    },
    plugins: [react()],
  },
})

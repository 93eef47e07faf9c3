import path from 'node:path'
import { build } from 'vite'

/** The bare page's script, built as the app's own page is, and its style sheets. */
export async function buildBare(): Promise<{ readonly script: string; readonly styles: readonly string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      lib: { entry: path.join(import.meta.dirname, 'bare.ts'), formats: ['iife'], name: 'bareScript' },
    },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  if (bundle === undefined || !('output' in bundle)) throw new Error('The bare page was not built')
  const [{ code }] = bundle.output
  return {
    script: code,
    styles: [
      path.join(import.meta.dirname, '../../../../renderer/styles/tokens.css'),
      path.join(import.meta.dirname, 'bare.css'),
    ],
  }
}

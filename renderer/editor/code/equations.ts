import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { equationView } from './equationView.ts'

/** Equations are shown as they are set. */
export const Equations = Extension.create({
  name: 'equations',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { nodeViews: { equation: equationView, inlineEquation: equationView } } }),
  ],
})

import type { Block } from '../notion/document.ts'

/**
 * A reading that is made once for each block and the same arguments: at an edit only the blocks that changed are read
 * again.
 */
export function perBlock<A extends readonly unknown[], R>(
  read: (block: Block, ...args: A) => R,
): (block: Block, ...args: A) => R {
  const readings = new WeakMap<Block, { readonly args: A; readonly result: R }>()
  return (block, ...args) => {
    const known = readings.get(block)
    if (known?.args.length === args.length && args.every((arg, at) => arg === known.args[at])) return known.result
    const result = read(block, ...args)
    readings.set(block, { args, result })
    return result
  }
}

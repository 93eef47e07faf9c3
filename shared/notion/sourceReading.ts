import type { Block, BlockSource } from './document.ts'

/**
 * The block that each source was read as. Only a memory: whoever doesn't find a reading here reads the lines again,
 * and gets the same.
 */
const readings = new WeakMap<BlockSource, Block>()

export function rememberReading(source: BlockSource, block: Block): void {
  readings.set(source, block)
}

export function rememberedReading(source: BlockSource): Block | undefined {
  return readings.get(source)
}

import type { TextEdit } from '../../report/textEdit.ts'

/**
 * Another number in the place of a progress as it is written (`43%`, `４３ %`): its digits alone change, in the width
 * that they have.
 * @param percent the digits as they are to stand, half-width: `50`, `78.5`
 * @returns offsets in `written`; null where it has no number or `percent` is none
 */
export function writeProgress(written: string, percent: string): TextEdit | null {
  const digits = /[\d０-９]+(?:[.．][\d０-９]+)?/.exec(written)
  if (digits === null || !/^\d+(?:\.\d+)?$/.test(percent)) return null
  const wide = /[０-９]/.test(digits[0])
  const text = wide ? percent.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : percent
  return { from: digits.index, to: digits.index + digits[0].length, text }
}

/** A percentage with as many decimals as the written one has: what a step or a slider gives. */
export function printPercent(percent: number, written: string): string {
  const decimals = /[.．]([\d０-９]+)/.exec(written)?.[1]?.length ?? 0
  return percent.toFixed(decimals)
}

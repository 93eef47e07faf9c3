import { expect, test } from 'vitest'
import { printPercent, writeProgress } from '../../../shared/blocks/okr/writeProgress.ts'
import { editText } from '../../../shared/report/textEdit.ts'

test.each([
  ['43%', '50', '50%'],
  ['43 %', '50.5', '50.5 %'],
  ['４３％', '50', '５０％'],
  ['78.09%', '80', '80%'],
  ['43%', '', null],
  ['43%', '五十', null],
] as const)('%s becomes %s', (written, percent, result) => {
  const edit = writeProgress(written, percent)
  expect(edit === null ? null : editText(written, [edit])).toBe(result)
})

test.each([
  [50, '43%', '50'],
  [79.09, '78.09%', '79.09'],
  [50, '４３．５％', '50.0'],
] as const)('%s in the decimals of %s', (percent, written, printed) => {
  expect(printPercent(percent, written)).toBe(printed)
})

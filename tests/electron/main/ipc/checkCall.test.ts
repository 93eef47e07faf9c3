import { expect, test } from 'vitest'
import { CallRefused, checkCall } from '../../../../electron/main/ipc/checkCall.ts'

const bytes = new Uint8Array([35, 32, 97])
const taken: readonly [string, readonly unknown[], readonly unknown[]][] = [
  ['listReports', [], []],
  ['openReport', [3], [3]],
  ['saveReport', [3, '# a', 7], [3, '# a', 7]],
  ['saveReport', [3, '\ud800', 7], [3, '\ud800', 7]],
  ['importFiles', [[{ name: 'a.md', bytes }]], [[{ name: 'a.md', bytes }]]],
  ['resolveImport', ['t1', 'keepBoth'], ['t1', 'keepBoth']],
  ['changeSettings', [{ language: 'zh' }], [{ language: 'zh' }]],
  ['changeSettings', [{ lastReport: null }], [{ lastReport: null }]],
  ['changeSettings', [{ theme: 'dark', database: '/x' }], [{ theme: 'dark' }]],
]
test.each(taken)('%s %j is taken', (name, args, checked) => {
  expect(checkCall(name, args)).toEqual({ name, args: checked })
})

const refused: readonly [unknown, unknown][] = [
  ['dropTables', []],
  ['constructor', []],
  ['__proto__', []],
  ['toString', []],
  ['', []],
  [undefined, []],
  [null, []],
  [7, []],
  [['listReports'], []],
  [{ toString: () => 'listReports' }, []],
  ['listReports', undefined],
  ['listReports', {}],
  ['listReports', [1]],
  ['openReport', []],
  ['openReport', ['3']],
  ['openReport', [3.5]],
  ['openReport', [Number.NaN]],
  ['openReport', [2 ** 60]],
  ['openReport', [3, 4]],
  ['saveReport', [3, null, 7]],
  ['saveReport', [3, { toString: () => '# a' }, 7]],
  ['importFiles', ['a.md']],
  ['importFiles', [[{ name: 'a.md', bytes: [35] }]]],
  ['importFiles', [[{ name: 'a.md', bytes: '# a' }]]],
  ['resolveImport', ['t1', 'overwrite']],
  ['changeSettings', [{ language: 'fr' }]],
  ['changeSettings', [{ weekNumbering: 'mine' }]],
  ['changeSettings', [{ carryOver: { plan: 'keep' } }]],
  ['showInFolder', [null]],
]
test.each(refused)('%j %j is refused', (name, args) => {
  expect(() => checkCall(name, args)).toThrow(CallRefused)
})

test('the refusal names the call and what is wrong with it', () => {
  expect(() => checkCall('openReport', ['3'])).toThrow(/openReport.*expected number/s)
  expect(() => checkCall('dropTables', [])).toThrow('There is no call dropTables')
})

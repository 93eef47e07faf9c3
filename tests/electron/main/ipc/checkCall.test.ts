import { expect, test } from 'vitest'
import { CallRefused, checkCall } from '../../../../electron/main/ipc/checkCall.ts'

const bytes = new Uint8Array([35, 32, 97])
const kpi = { better: 'up', target: 99.5, low: null, high: null }
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
  [
    'changeSettings',
    [{ panel: null, panelWidth: 360, checksOff: ['a'], focusMode: true }],
    [{ panel: null, panelWidth: 360, checksOff: ['a'], focusMode: true }],
  ],
  ['decideKpi', ['次数', kpi], ['次数', kpi]],
  ['decideKpi', ['次数', { ...kpi, low: -1.5, of: 1 }], ['次数', { ...kpi, low: -1.5 }]],
  ['decideKpi', ['次数', null], ['次数', null]],
  ['decideMatch', ['甲', '乙', null], ['甲', '乙', null]],
  ['decideMatch', ['甲'.repeat(10_000), '乙', true], ['甲'.repeat(10_000), '乙', true]],
  ['ignoreFinding', [3, 'staleLine', '甲', false], [3, 'staleLine', '甲', false]],
  ['answerPlanItem', [3, '甲', { outcome: 'done', why: '' }], [3, '甲', { outcome: 'done', why: '' }]],
  ['openReportsBefore', [3, 60], [3, 60]],
  ['storeImage', [3, 'a.png', bytes], [3, 'a.png', bytes]],
  ['openLink', ['javascript:alert(1)'], ['javascript:alert(1)']],
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
  ['changeSettings', [{ panelWidth: 1e9 }]],
  ['changeSettings', [{ panelWidth: Number.NaN }]],
  ['changeSettings', [{ panel: 'a'.repeat(1_001) }]],
  ['changeSettings', [{ checksOff: 'a' }]],
  ['decideKpi', ['次数']],
  ['decideKpi', ['次数', { ...kpi, better: 'sideways' }]],
  ['decideKpi', ['次数', { ...kpi, target: Number.POSITIVE_INFINITY }]],
  ['decideKpi', ['次数', { ...kpi, low: Number.NaN }]],
  ['decideKpi', ['次数', { ...kpi, high: '3' }]],
  ['decideKpi', ['次数', { better: 'up' }]],
  ['decideKpi', ['甲'.repeat(10_001), kpi]],
  ['decideMatch', ['甲', '乙', 1]],
  ['decideMatch', ['甲', '乙'.repeat(10_001), true]],
  ['ignoreFinding', [3, 'a'.repeat(1_001), '甲', true]],
  ['ignoreFinding', ['3', 'a', '甲', true]],
  ['answerPlanItem', [3, '甲', { outcome: 'maybe', why: '' }]],
  ['answerPlanItem', [3, '甲', { outcome: 'done' }]],
  ['answerPlanItem', [3, '甲', { outcome: 'done', why: 'a'.repeat(10_001) }]],
  ['openReportsBefore', [3, 61]],
  ['openReportsBefore', [3, -1]],
  ['openRevision', [3]],
  ['storeImage', [3, 'a.png', [1]]],
  ['storeImage', [3, 'a'.repeat(1_001), bytes]],
  ['openLink', [null]],
  ['openLink', ['a'.repeat(10_001)]],
]
test.each(refused)('%j %j is refused', (name, args) => {
  expect(() => checkCall(name, args)).toThrow(CallRefused)
})

test('the refusal names the call and what is wrong with it', () => {
  expect(() => checkCall('openReport', ['3'])).toThrow(/openReport.*expected number/s)
  expect(() => checkCall('dropTables', [])).toThrow('There is no call dropTables')
})

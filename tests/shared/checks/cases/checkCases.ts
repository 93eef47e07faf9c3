/** A report, the lines on which the check must speak, and the first of them after its fix; without one there is none. */
export type FiringCase = readonly [name: string, report: Weeks, lines: readonly number[], fixed?: string]
/** A report of which the check must say nothing. */
export type SilentCase = readonly [name: string, report: Weeks]

export interface CheckCases {
  readonly fires: readonly FiringCase[]
  readonly silent: readonly SilentCase[]
}

/** A report's text and those before it, newest first. */
export interface Weeks {
  readonly text: string
  readonly earlier: readonly string[]
}

/** A report of Friday 2024-03-15; its body begins on line 3. */
export function report(...lines: readonly string[]): Weeks {
  return { text: dated('2024-03-15', lines), earlier: [] }
}

/** Below an objective; the first line is line 5. */
export function work(...lines: readonly string[]): Weeks {
  return report('## 【O1 城配】', '', ...lines)
}

/** Below a lead of incidents; the first line is line 5. */
export function incidents(...lines: readonly string[]): Weeks {
  return report('## 【生产稳定性事件】', '', ...lines)
}

/** In a section of figures; the first line is line 5. */
export function figures(...lines: readonly string[]): Weeks {
  return report('## 【系统运行数据】', '', ...lines)
}

/** The same place in several weeks, newest first, a week apart; `below` makes each of them of its lines. */
export function weeks(
  below: (...lines: readonly string[]) => Weeks,
  now: readonly string[],
  ...before: readonly (readonly string[])[]
): Weeks {
  const dates = ['2024-03-08', '2024-03-01', '2024-02-23', '2024-02-16', '2024-02-09']
  return { ...below(...now), earlier: before.map((lines, at) => redated(below(...lines).text, dates[at] as string)) }
}

/** A report of another day before this one. */
export function after(before: Weeks, date: string, now: Weeks): Weeks {
  return { text: now.text, earlier: [redated(before.text, date), ...now.earlier] }
}

function dated(date: string, lines: readonly string[]): string {
  return [`# 周报 ${date}`, '', ...lines].join('\n')
}

function redated(text: string, date: string): string {
  return text.replace('2024-03-15', date)
}

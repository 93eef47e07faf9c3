import type { Telling } from '../../../shared/insight/incidents/telling.ts'

/** A telling of which only what a case is about is given. */
export function telling(told: Partial<Telling>): Telling {
  return {
    report: 1,
    date: '2024-03-08',
    week: { year: 2024, number: 10 },
    line: 20,
    start: '2024-03-05T10:00',
    end: null,
    durationMinutes: null,
    summary: '监控发现出票队列积压',
    cause: null,
    handling: null,
    foundBy: null,
    causeSide: null,
    level: null,
    underReview: false,
    impact: null,
    impacts: [],
    ...told,
  }
}

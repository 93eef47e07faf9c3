/**
 * How a library numbers its weeks.
 * `weeknum2`: weeks begin on Monday and week 1 holds 1 January (a spreadsheet's WEEKNUM(d,2)).
 * `weeknum1`: the same with weeks that begin on Sunday (WEEKNUM(d,1)).
 * `iso`: ISO 8601 (WEEKNUM(d,21)).
 */
export const weekNumberings = ['weeknum2', 'weeknum1', 'iso'] as const
export type WeekNumbering = (typeof weekNumberings)[number]

import type { z } from 'zod'
import { call, returns } from './call.ts'
import { archive } from './calls/archive.ts'
import { decisions } from './calls/decisions.ts'
import { doctor } from './calls/doctor.ts'
import { exporting } from './calls/exporting.ts'
import { history } from './calls/history.ts'
import { importing } from './calls/importing.ts'
import { insight } from './calls/insight.ts'
import { links } from './calls/links.ts'
import { objectives } from './calls/objectives.ts'
import { pages } from './calls/pages.ts'
import { plans } from './calls/plans.ts'
import { reports } from './calls/reports.ts'
import { review } from './calls/review.ts'
import { searching } from './calls/searching.ts'
import { settings } from './calls/settings.ts'

/**
 * What the window and the main process say to each other: one entry a call. The client's and the handlers' types are
 * mapped from it, and the main process checks each call's arguments against it at run time.
 */
export const contract = {
  ...reports,
  ...history,
  ...insight,
  ...plans,
  ...objectives,
  ...review,
  ...decisions,
  ...importing,
  ...archive,
  ...pages,
  ...exporting,
  ...links,
  ...searching,
  ...doctor,
  ...settings,
  /** Says that all text is saved, after `flush` was asked for. */
  flushed: call([], returns<void>()),
} as const

type Contract = typeof contract

export type CallName = keyof Contract

export type Arguments<N extends CallName> = z.infer<Contract[N]['args']>

export type Returned<N extends CallName> = Contract[N]['returned'] extends { readonly type?: infer R } ? R : never

/** The window's side: every call is asynchronous and throws only on a fault of the program. */
export type Client = { readonly [N in CallName]: (...args: Arguments<N>) => Promise<Returned<N>> }

/** The main process's side. */
export type Handlers = { readonly [N in CallName]: (...args: Arguments<N>) => Returned<N> | Promise<Returned<N>> }

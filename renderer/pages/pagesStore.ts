import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { StoredPage } from '../../shared/ipc/calls/pages.ts'
import { wordProblem } from '../../shared/messages/wordProblem.ts'
import type { PageKind } from '../../shared/report/pageKind.ts'
import { notify } from '../app/appStore.ts'
import { t } from '../app/language.ts'
import { client } from '../ipc/client.ts'
import { navigation } from '../reports/navigation.ts'

export interface PagesState {
  readonly kind: PageKind
  /** The page that is read; null while the list is shown. */
  readonly open: StoredPage | null
}

export const pages = createStore<PagesState>(() => ({ kind: 'page', open: null }))
export function usePages<T>(select: (state: PagesState) => T): T {
  return useStore(pages, select)
}

/** Shows a page that is no report, to be read. */
export async function showPage(id: number): Promise<void> {
  const result = await client.openPage(id)
  if (!result.ok) return notify('problem', wordProblem(result.problem, t))
  pages.setState({ open: result.value, kind: result.value.kind })
  await navigation.showView('pages')
}
export function showList(): void {
  pages.setState({ open: null })
}

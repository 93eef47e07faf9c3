import type { Translate } from '../../shared/messages/messages.ts'
import { sectionKinds } from '../../shared/report/projection.ts'
import type { FilterNames } from '../../shared/search/readQuery.ts'
import { searchedKinds } from '../../shared/search/searchQuery.ts'

/** Filters in the words of the interface's language; those of other languages are understood too. */
export function filterNames(own: Translate, others: readonly Translate[]): FilterNames {
  const spoken = [own, ...others]
  return {
    keys: {
      year: spoken.map((t) => t('search.keyYear')),
      section: spoken.map((t) => t('search.keySection')),
      kind: spoken.map((t) => t('search.keyKind')),
    },
    sections: named(sectionKinds, (kind) =>
      spoken.flatMap((t) => [t(`search.sections.${kind}`), t(`sectionKind.${kind}`)]),
    ),
    kinds: named(searchedKinds, (kind) => spoken.map((t) => t(`search.kinds.${kind}`))),
  }
}

function named<K extends string>(
  keys: readonly K[],
  names: (key: K) => readonly string[],
): Readonly<Record<K, readonly string[]>> {
  return Object.fromEntries(keys.map((key) => [key, names(key)])) as Record<K, readonly string[]>
}

/** The text of a `<pre>`, and the language that its own or its `<code>`'s class names, as highlighters write it. */
export function codeText(element: HTMLElement): { readonly language: string; readonly text: string } {
  const code = element.querySelector('code')
  const around = element.parentElement
  const named = [code?.className, element.className, around?.className, code?.dataset.language, element.dataset.lang]
  const language = named.map(languageIn).find((name) => name !== '') ?? ''
  const copy = element.cloneNode(true) as HTMLElement
  for (const lineEnd of copy.querySelectorAll('br')) lineEnd.replaceWith('\n')
  const text = (copy.textContent ?? '').replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ')
  return { language, text: text.replace(/^\n|\n+$/g, '') }
}

function languageIn(name: string | undefined): string {
  const [, language = ''] = /(?:^|\s)(?:language|lang|highlight-source|brush:)-?\s*([\w+#-]+)/.exec(name ?? '') ?? []
  return language
}

import type { Page } from 'playwright'

/** Brings the heading that holds these words near the top of the window. */
export async function scrollTo(page: Page, words: string): Promise<void> {
  await page
    .locator('.report')
    .getByRole('heading', { name: words })
    .last()
    .evaluate((heading) => {
      heading.scrollIntoView({ block: 'start' })
      heading.closest('.page-scroll')?.scrollBy(0, -24)
    })
}

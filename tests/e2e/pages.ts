import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

export const PASSWORD = 'alis-demo'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Signs in without the form, which has tests of its own, and goes to where the person begins. */
export async function signIn(page: Page, username: string): Promise<void> {
  const { origin } = new URL(test.info().project.use.baseURL ?? '')
  const answer = await page.request.post('/api/session', {
    data: { username, password: PASSWORD },
    headers: { origin },
  })
  expect(answer.status()).toBe(201)
  await page.goto('/')
  await page.waitForURL(address => address.pathname !== '/')
}

/** The address of a doctor's page, found as her coordinator finds her. */
export async function addressOfDoctor(page: Page, name: string): Promise<string> {
  const answer = await page.request.get('/api/trainees', { params: { search: name } })
  const { items } = (await answer.json()) as { items: { id: string }[] }
  expect(items).toHaveLength(1)
  return `/leger/${items[0]?.id}`
}

/** Waits for the page itself, and holds it to WCAG 2.2 AA as far as axe can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.aksel-skeleton')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'], preload: false })
    // In the page itself: there is no frame of another address that would need a page of its own.
    .setLegacyMode()
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  ).toEqual([])
}

/** Nothing sticks out to the side: one does not have to scroll in two directions. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBeLessThanOrEqual(window ?? 0)
}

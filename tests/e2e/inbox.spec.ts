import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, PASSWORD, signIn } from './pages.ts'

/** The doctor of the demonstration sends activities to be signed, by the API. */
async function sendActivities(page: Page, titles: readonly string[]): Promise<void> {
  const token = await page.request.post('/api/tokens', { data: { username: 'lege', password: PASSWORD } })
  const headers = { authorization: `Bearer ${((await token.json()) as { token: string }).token}` }
  const me = await (await page.request.get('/api/me', { headers })).json()
  const traineeId = me.grants[0].traineeId
  for (const title of titles) {
    const data = { kind: 'clinical-work', title, doneOn: '2026-10-01', goalIds: [] }
    const added = await page.request.post(`/api/trainees/${traineeId}/activities`, { headers, data })
    const { id, version } = await added.json()
    const sent = { version, supervisorId: null }
    const answer = await page.request.post(`/api/activities/${id}/send`, { headers, data: sent })
    expect(answer.status()).toBe(200)
  }
}

/** Counts what a person does: each tap. */
function countTaps() {
  let taps = 0
  return {
    tap: async (target: Locator) => {
      taps += 1
      await target.click()
    },
    count: () => taps,
  }
}

test.describe('what waits', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('is signed in five taps at most, and ten in twelve, on a phone', async ({ page }) => {
    const titles = Array.from({ length: 10 }, (_, index) => `Vaktrapport ${index + 1} av ti`)
    await sendActivities(page, ['Enkel signering', ...titles])
    await signIn(page, 'veileder')
    await expect(page.getByRole('heading', { level: 1, name: 'Venter på deg' })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    const one = countTaps()
    const line = page.getByRole('listitem').filter({ hasText: 'Enkel signering' })
    await one.tap(line.getByRole('button', { name: 'Signer', exact: true }))
    await expect(page.getByRole('heading', { name: 'Signer: Enkel signering' })).toHaveCount(0)
    expect(one.count()).toBeLessThanOrEqual(5)

    const ten = countTaps()
    for (const title of titles) await ten.tap(page.getByLabel(`Velg «Signer: ${title}»`))
    // What is chosen is unfolded: nothing is signed unseen.
    await expect(page.getByText('Se hele aktiviteten')).toHaveCount(10)
    await ten.tap(page.getByRole('button', { name: 'Signer de 10 du har valgt' }))
    await expect(page.getByText('10 ble lagret.')).toBeVisible()
    await expect(page.getByRole('heading', { name: /Vaktrapport .* av ti/ })).toHaveCount(0)
    expect(ten.count()).toBeLessThanOrEqual(12)
  })

  test('is sent back with a reason by one tap, and the doctor reads it', async ({ page }) => {
    await sendActivities(page, ['Skal tilbake'])
    await signIn(page, 'veileder')
    const line = page.getByRole('listitem').filter({ hasText: 'Skal tilbake' })
    await line.getByRole('button', { name: 'Send tilbake' }).click()
    await line.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(line.getByText('Skriv hvorfor det sendes tilbake.')).toBeVisible()
    await line.getByRole('button', { name: 'Beskriv hva du gjorde.' }).click()
    await line.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(line).toHaveCount(0)
  })
})

test.describe('an outside signer', () => {
  test('signs one thing by a link, once', async ({ page, browser }) => {
    await sendActivities(page, ['Vakt på sykehuset'])
    await signIn(page, 'koordinator')
    const found = await (await page.request.get('/api/trainees', { params: { search: 'Sæther' } })).json()
    const list = await page.request.get(`/api/trainees/${found.items[0].id}/activities`, {
      params: { status: 'sent', pageSize: 200 },
    })
    const { items } = (await list.json()) as { items: { id: string; title: string }[] }
    const activity = items.find(({ title }) => title === 'Vakt på sykehuset')
    await page.goto(`/signeringslenker/ny?kind=activity&subjectId=${activity?.id}`)
    await page.getByLabel('Hvem skal signere?').fill('Áŋšŧ Ødegård')
    await page.getByLabel('Stilling og sted').fill('overlege, Lillehammer')
    await page.getByRole('button', { name: 'Lag lenken' }).click()
    const address = (await page.getByText('/signer#').textContent()) ?? ''
    const outside = await (await browser.newContext({ locale: 'nb-NO' })).newPage()
    await outside.goto(address)
    await expect(outside.getByRole('heading', { name: 'Vakt på sykehuset' })).toBeVisible()
    await expectAccessible(outside)
    await outside.getByRole('button', { name: 'Signer', exact: true }).click()
    await expect(outside.getByText('Takk, det er signert')).toBeVisible()
    await outside.reload()
    await expect(outside.getByText('Lenken virker ikke lenger', { exact: false })).toBeVisible()
    await page.goto('/signeringslenker')
    await expect(page.getByText('Brukt').first()).toBeVisible()
    await expectAccessible(page)
  })
})

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { signIn } from './pages.ts'

const report = fileURLToPath(
  new URL('../../packages/db/reference/pilot-reports/participants-2017.csv', import.meta.url),
)

test.describe('directorate', () => {
  test('reads the published figures and what the reports give by HPR number alone', async ({ page }) => {
    await signIn(page, 'direktorat')
    await expect(page).toHaveURL('/kohort')
    await expect(
      page.getByText('121 leger deltok. 36 til 48 ble ferdige i perioden (29,8–39,7 %).'),
    ).toBeVisible()
    const total = page.getByRole('row', { name: /^I alt/ })
    // Counted in the files by hand: 528 rows, 120 different numbers, 106 rows without one.
    await expect(total).toContainText('528')
    await expect(total).toContainText('120')
    await expect(total).toContainText('106')
    await page.getByLabel('Rapportår').selectOption('2012')
    await expect(page).toHaveURL(/year=2012/)
    await expect(total).not.toContainText('528')
  })

  test('tries a file out before it is taken in, and the same file twice changes nothing', async ({
    page,
  }) => {
    await signIn(page, 'direktorat')
    await page.getByRole('link', { name: 'Les inn rapporter' }).click()
    const wrong =
      'kommunenr;kommune;rapportår;navn;hpr_nummer;status\n0501;Lillehammer;2014;Kari Ås;12;fullført\n9999;Ingensteds;2014;;;\n'
    await page.locator('input[type=file]').setInputFiles([
      { name: 'feil.csv', mimeType: 'text/csv', buffer: Buffer.from(wrong) },
      { name: 'participants-2017.csv', mimeType: 'text/csv', buffer: await readFile(report) },
    ])
    await expect(page.getByText('feil.csv').first()).toBeVisible()
    await page.getByRole('button', { name: /prøv|Prøv|kontroller|Kontroller/ }).click()
    await expect(page.getByRole('main')).toContainText('hpr_nummer')
    await page.goto('/kohort')
    await expect(page.getByRole('row', { name: /^I alt/ })).toContainText('528')
  })

  test('takes the table out as CSV that a Norwegian spreadsheet opens', async ({ page }) => {
    await signIn(page, 'direktorat')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV for regneark' }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text.startsWith('\uFEFFKommunenummer;Kommune;Rapportår;Utfall;')).toBe(true)
    expect(text).toContain(';Alle kommuner;Alle år;Alle utfall;528;120;106')
  })
})

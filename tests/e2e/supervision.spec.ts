import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, signIn } from './pages.ts'

// In the demonstration he has no individual supervisor.
const doctor = 'Petter Galåen'
const supervisor = 'Ragnhild Søberg'

test.describe('supervision', () => {
  test('a gap in supervision is found and closed, and it is seen who is uncovered if the supervisor leaves', async ({
    page,
  }) => {
    await signIn(page, 'koordinator')
    await page.getByRole('link', { name: 'Veiledere', exact: true }).click()
    const answer = page.getByText(/^\d+ av \d+ leger mangler individuell veileder i dag\.$/)
    await expect(answer).toBeVisible()
    const lacking = await answer.textContent()
    await expect(page.getByRole('link', { name: doctor, exact: true })).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('link', { name: `Oppnevn for ${doctor}` }).click()
    await expect(page.getByRole('radio', { name: 'Individuell veileder' })).toBeChecked()
    await expect(page.getByRole('textbox', { name: 'Fra og med' })).not.toHaveValue('')
    await expectAccessible(page)
    const person = page.getByRole('combobox', { name: 'Person' })
    const option = person.getByRole('option', { name: new RegExp(supervisor) })
    await person.selectOption(await option.getAttribute('value'))
    await page.getByRole('button', { name: 'Oppnevn', exact: true }).click()
    await expect(page.getByText(`${supervisor} er oppnevnt for ${doctor}.`)).toBeVisible()

    await expect(answer).not.toHaveText(lacking ?? '')
    await expect(page.getByRole('link', { name: doctor, exact: true })).toHaveCount(0)

    await page.getByRole('link', { name: supervisor, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: supervisor })).toBeVisible()
    await page.getByRole('textbox', { name: 'Siste dag' }).fill('31.12.2078')
    await page.getByRole('button', { name: 'Vis hvem som mister dekningen' }).click()
    await expect(page.getByText(/^\d+ leger står uten dekning etter 31\. desember 2078:$/)).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: doctor })).toContainText(
      'uten individuell veileder 1.1.2079',
    )
    await page.setViewportSize({ width: 320, height: 800 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
})

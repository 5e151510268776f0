import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, signIn } from './pages.ts'

// A goal of the example catalogue that nobody has begun.
const title = 'Vurdere og behandle akutt syke barn (eksempel)'
const heading = `ALM 910 ${title}`

async function signedIn(browser: Browser, username: string, width = 1280): Promise<Page> {
  const viewport = { width, height: 800 }
  const page = await (await browser.newContext({ locale: 'nb-NO', viewport })).newPage()
  await signIn(page, username)
  return page
}

/** Writes down what was done for the goal, with a file, and sends it to whichever supervisor signs first. */
async function addActivity(doctor: Page): Promise<void> {
  await doctor.getByRole('link', { name: 'Legg til aktivitet' }).click()
  await doctor.getByLabel('Type', { exact: true }).selectOption({ label: 'Klinisk arbeid' })
  await doctor.getByRole('textbox', { name: 'Tittel' }).fill('Syke barn på legevakten')
  await doctor.getByRole('textbox', { name: 'Dagen den ble gjennomført' }).fill('14.03.2025')
  await doctor.getByLabel('Hva du gjorde og lærte').fill('Ti barn med feber, vurdert sammen med bakvakten.')
  await expect(doctor.getByRole('checkbox', { name: heading })).toBeChecked()
  await expectAccessible(doctor)
  await doctor.getByRole('button', { name: 'Lagre' }).click()
  await expect(doctor.getByText('Aktiviteten er lagret.')).toBeVisible()
  await doctor.locator('input[type=file]').setInputFiles({
    name: 'vaktlogg.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Vaktlogg uten opplysninger om pasienter.\n'),
  })
  await expect(doctor.getByText('1 fil er lagt ved.')).toBeVisible()
  await expectAccessible(doctor)
  await doctor.getByRole('button', { name: 'Send til signering' }).click()
  await expect(doctor.getByText('Aktiviteten er sendt til signering.')).toBeVisible()
}

async function recommend(adviser: Page, address: string): Promise<void> {
  await adviser.goto(address)
  await expect(adviser.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await adviser.getByRole('button', { name: 'Anbefal godkjenning' }).click()
  await expect(adviser.getByText('Rådet er gitt.')).toBeVisible()
}

/** Far ends, so that today is one of the days whenever the test is run. */
async function nameDeputy(coordinator: Page): Promise<void> {
  await coordinator.goto('/roller')
  await coordinator.getByLabel('Brukernavn').fill('direktorat')
  await coordinator.getByLabel('Rolle', { exact: true }).selectOption({ label: 'Leder' })
  await coordinator.getByRole('radio', { name: 'Som stedfortreder, på bestemte dager' }).check()
  await coordinator.getByRole('textbox', { name: 'Første dag' }).fill('01.01.2024')
  await coordinator.getByRole('textbox', { name: 'Siste dag' }).fill('31.12.2079')
  await coordinator.getByRole('button', { name: 'Gi rollen' }).click()
  await expect(coordinator.getByText('Maja Lindqvist har fått rollen: leder.')).toBeVisible()
}

test.describe('goals', () => {
  test('a goal goes from an activity to the approval by a deputy', async ({ browser }) => {
    const doctor = await signedIn(browser, 'lege')
    await doctor.goto('/laeringsmal')
    await expect(doctor.getByText(/^\d+ av \d+ mål er godkjent\.$/)).toBeVisible()
    await doctor.getByRole('link', { name: title }).click()
    await expect(doctor.getByText('Du har ikke startet på målet.')).toBeVisible()
    const { pathname: goal } = new URL(doctor.url())
    await addActivity(doctor)
    const { pathname: activity } = new URL(doctor.url())

    const supervisor = await signedIn(browser, 'veileder', 360)
    await supervisor.goto(activity)
    await expect(supervisor.getByText('Aktiviteten venter på signaturen din.')).toBeVisible()
    await expectNoSidewaysScroll(supervisor)
    const downloading = supervisor.waitForEvent('download')
    await supervisor.getByRole('link', { name: 'vaktlogg.txt' }).click()
    expect((await downloading).suggestedFilename()).toBe('vaktlogg.txt')
    await supervisor.getByRole('button', { name: 'Signer', exact: true }).click()
    await expect(supervisor.getByText('Aktiviteten er signert.')).toBeVisible()

    await doctor.getByRole('link', { name: heading }).click()
    await expect(doctor.getByText('Målet er i gang.')).toBeVisible()
    await doctor.getByRole('button', { name: 'Send til godkjenning' }).click()
    await expect(doctor.getByText('Det mangler råd fra veileder og fra minst én supervisør.')).toBeVisible()

    await recommend(supervisor, goal)
    await expect(supervisor.getByText('Det mangler råd fra minst én supervisør.')).toBeVisible()
    const clinicalSupervisor = await signedIn(browser, 'supervisor', 360)
    await recommend(clinicalSupervisor, goal)
    await expect(clinicalSupervisor.getByText('Lederen kan godkjenne målet.')).toBeVisible()

    const coordinator = await signedIn(browser, 'koordinator')
    await nameDeputy(coordinator)
    const deputy = await signedIn(browser, 'direktorat', 360)
    await deputy.goto(goal)
    await expect(deputy.getByText('Rådene er gitt. Du kan godkjenne målet.')).toBeVisible()
    await expectAccessible(deputy)
    await expectNoSidewaysScroll(deputy)
    await deputy.getByRole('button', { name: 'Godkjenn', exact: true }).click()
    await expect(deputy.getByText('Målet er godkjent.')).toBeVisible()

    await doctor.goto(goal)
    await expect(doctor.getByText('Godkjent av Maja Lindqvist, stedfortreder for lederen')).toBeVisible()
    await doctor.goto('/laeringsmal?status=approved')
    await expect(doctor.getByRole('row', { name: title })).toContainText('1 av 1')
    await expectAccessible(doctor)

    // The other tests meet her as she was.
    await coordinator.getByRole('button', { name: 'Avslutt rollen til Maja Lindqvist: leder' }).click()
    await coordinator.getByRole('button', { name: 'Ja, avslutt rollen' }).click()
    await expect(coordinator.getByText('Rollen til Maja Lindqvist er avsluttet.')).toBeVisible()
  })
})

import { createAdministrator } from '@alis/api'
import { createToken, listAccounts } from '@alis/contract'
import { tables } from '@alis/db'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../setup/app.ts'

const test = testApp()

describe('create-administrator', () => {
  it('makes an account that can sign in and give others theirs, on record as made by the system', async () => {
    const fields = { username: 'first', name: 'Første Mann', password: 'a password to begin with' }
    const accountId = await createAdministrator(test.db, fields)
    const { body } = await test.stranger.call(createToken, {
      body: { username: 'first', password: fields.password },
    })
    const listed = await test.signedIn(body.token).call(listAccounts, {})
    expect(listed.body.items).toMatchObject([
      { id: accountId, username: 'first', grants: [{ role: 'admin' }] },
    ])
    const events = await test.db
      .select()
      .from(tables.auditEvent)
      .where(eq(tables.auditEvent.type, 'account.created'))
    expect(events).toMatchObject([{ accountId: null, subjectId: accountId, data: { role: 'admin' } }])
  })

  it('refuses a username in use and what the API would refuse, and stores nothing', async () => {
    const before = (await test.db.select().from(tables.account)).length
    await expect(
      createAdministrator(test.db, { username: 'FIRST', name: 'X', password: 'a password to begin with' }),
    ).rejects.toThrow()
    await expect(
      createAdministrator(test.db, { username: ' ', name: 'X', password: 'short' }),
    ).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: '/username' }, { path: '/password' }],
    })
    expect(await test.db.select().from(tables.account)).toHaveLength(before)
  })
})

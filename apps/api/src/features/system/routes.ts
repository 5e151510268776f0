import { readDemonstration, readHealth } from '@alis/contract'
import { demonstrationAccounts, demonstrationPassword } from '../../demonstration/accounts.ts'
import { route } from '../../http/bind.ts'
import { checkHealth } from './check-health.ts'

export const systemRoutes = ({ isDemonstration }: { isDemonstration: boolean }) => [
  route(readHealth, async (ctx, _received, { reply }) => {
    const health = await checkHealth(ctx)
    if (health.status !== 'ok') reply.status(503)
    return health
  }),
  route(readDemonstration, async () => ({
    isOn: isDemonstration,
    password: isDemonstration ? demonstrationPassword : null,
    accounts: isDemonstration
      ? demonstrationAccounts.map(({ username, name, role, place }) => ({ username, name, role, place }))
      : [],
  })),
]

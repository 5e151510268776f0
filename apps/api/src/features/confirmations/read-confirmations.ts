import type { Confirmation, ConfirmationQuery } from '@alis/contract'
import { personalScopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { pageOf } from '../../core/paging.ts'
import type { OtherRepresentation } from '../../http/bind.ts'
import { countAndPresent } from './present.ts'
import { getConfirmation, getPaper, listConfirmations } from './store.ts'

/** The confirmations that the actor may see. */
export async function readConfirmations(ctx: Ctx, query: ConfirmationQuery) {
  const { rows, total } = await listConfirmations(ctx.db, personalScopeOf(ctx.actor), query)
  return pageOf(rows, total, query)
}

/** One confirmation. */
export const readConfirmation = async (ctx: Ctx, id: string): Promise<Confirmation> =>
  countAndPresent(ctx.db, ctx.actor, await getConfirmation(ctx.db, personalScopeOf(ctx.actor), id))

/** The file that was signed. Its name is that of the code, so that no name of a person lies about in a download folder. */
export async function readPaper(ctx: Ctx, id: string): Promise<OtherRepresentation> {
  const { code, paper } = await getPaper(ctx.db, personalScopeOf(ctx.actor), id)
  return { contentType: 'application/pdf', fileName: `bekreftelse-${code}.pdf`, content: paper }
}

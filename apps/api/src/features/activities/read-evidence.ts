import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import type { Http } from '../../http/bind.ts'
import { getEvidence } from './evidence-store.ts'
import { dispositionOf } from './file-name.ts'

/**
 * A file as it was attached. Always a download, of exactly the type that its content was found to have, and in a sandbox
 * should a browser show it after all: somebody else made it.
 */
export async function readEvidence(
  { db, actor }: Ctx,
  ids: { activityId: string; fileId: string },
  { reply }: Http,
): Promise<Buffer> {
  const { name, contentType, content } = await getEvidence(db, scopeOf(actor), ids)
  reply
    .type(contentType === 'text/plain' ? 'text/plain; charset=utf-8' : contentType)
    .header('content-disposition', dispositionOf(name))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "default-src 'none'; sandbox")
  return content
}

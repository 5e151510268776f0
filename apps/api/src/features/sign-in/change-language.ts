import type { Language, Me } from '@alis/contract'
import type { Ctx } from '../../core/context.ts'
import { fail } from '../../core/fail.ts'
import { write } from '../../core/write.ts'
import { presentMe } from './present.ts'
import { saveLanguage } from './store.ts'

/** Chooses the language that the person meets the product in, wherever she signs in. */
export const changeLanguage = (
  ctx: Ctx,
  { version, language }: { version: number; language: Language },
): Promise<Me> =>
  write(ctx, async tx => {
    const { actor } = ctx
    if (version === actor.version && language === actor.language)
      return { result: presentMe(actor), events: 'nothing-changed' }
    const saved =
      (await saveLanguage(tx, actor.accountId, version, language)) ??
      fail('CHANGED_MEANWHILE', { current: actor.version })
    return {
      result: presentMe({ ...actor, language, version: saved.version }),
      events: [
        {
          type: 'account.language-chosen',
          subjectId: actor.accountId,
          data: { from: actor.language, to: language },
        },
      ],
    }
  })

import type { Ctx } from '../../core/context.ts'
import type { OtherRepresentation } from '../../http/bind.ts'
import { listVersions } from './list-store.ts'
import { makePlanPaper } from './paper.ts'
import { readerOf } from './policy.ts'
import { presentPlan } from './present.ts'
import { readPlanFacts } from './sections.ts'
import { getPlan, type PlanRecord } from './store.ts'

/** The provider's form of Norwegian; where it has chosen none, the reader's. The paper is never in English. */
function languageOf({ languageForm }: PlanRecord, { actor }: Ctx): 'nb' | 'nn' {
  if (languageForm !== 'neutral') return languageForm
  return actor.language === 'nn' ? 'nn' : 'nb'
}

/** The plan on paper, as the reader sees it. The file's name is that of no person. */
export async function readPlanPaper(ctx: Ctx, planId: string): Promise<OtherRepresentation> {
  const reader = readerOf(ctx.actor)
  const record = await getPlan(ctx.db, reader, planId)
  const { plans } = await listVersions(ctx.db, reader, record.trainee.id)
  const facts = await readPlanFacts(ctx.db, record.trainee.id, record.content, ctx.today)
  const where = { language: languageOf(record, ctx), today: ctx.today }
  const content = await makePlanPaper(presentPlan(record, facts, ctx), plans, where)
  return { contentType: 'application/pdf', fileName: `utdanningsplan-versjon-${record.number}.pdf`, content }
}

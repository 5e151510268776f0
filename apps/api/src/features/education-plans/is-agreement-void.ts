import type { Ctx } from '../../core/context.ts'
import { readerOf } from './policy.ts'
import { fingerprintOf, readPlanFacts, sectionsOf } from './sections.ts'
import { getPlan } from './store.ts'

/** Whether a plan says something else now than what was agreed to: its periods and leave are those of the record. */
export async function isAgreementVoid({ db, actor, today }: Ctx, planId: string): Promise<boolean> {
  const { trainee, content, agreedFingerprint } = await getPlan(db, readerOf(actor), planId)
  const facts = await readPlanFacts(db, trainee.id, content, today)
  return agreedFingerprint !== fingerprintOf(sectionsOf(content, facts))
}

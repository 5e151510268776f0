import { scopeOf } from '../../core/access.ts'
import type { Ctx } from '../../core/context.ts'
import { failAt } from '../../core/fail.ts'
import type { OtherRepresentation } from '../../http/bind.ts'
import { makeCertificatePaper } from './certificate-paper.ts'
import { getCertifiedDoctor } from './certificate-store.ts'
import { listConfirmedEntries } from './entry-store.ts'

/**
 * The confirmed supervision of a span as a paper to sign: in the municipality's form of Norwegian, and where it has chosen
 * none, in that of who asks. It is never in English, as it goes with an application to a Norwegian authority.
 */
export async function makeCertificate(
  ctx: Ctx,
  traineeId: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<OtherRepresentation> {
  const { db, actor, today } = ctx
  const scope = scopeOf(actor)
  const { providerName, languageForm, ...doctor } = await getCertifiedDoctor(db, scope, traineeId)
  if (endsOn < startsOn) failAt('/endsOn', 'PERIOD_ENDS_BEFORE_START', { startsOn, endsOn })
  const entries = await listConfirmedEntries(db, scope, traineeId, { startsOn, endsOn })
  const own = actor.language === 'nn' ? 'nn' : 'nb'
  const content = await makeCertificatePaper({
    language: languageForm === 'neutral' ? own : languageForm,
    doctor,
    providerName,
    startsOn,
    endsOn,
    madeOn: today,
    entries,
  })
  return {
    contentType: 'application/pdf',
    fileName: `veiledningsattest-${startsOn}-${endsOn}.pdf`,
    content,
  }
}

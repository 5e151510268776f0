import type { EducationPlan, Me, PlanState } from '@alis/contract'
import type { Texts } from '@alis/texts'

const nameOf = ({ trainee }: EducationPlan) => `${trainee.givenName} ${trainee.familyName}`

/** Who waits for whom, in a proposal. */
function whoIsWaitedFor({ educationPlans }: Texts, plan: EducationPlan): string {
  const { sentence } = educationPlans
  const { traineeAgreement, leaderAgreement, can } = plan
  const trainee = traineeAgreement?.isStillTrue ? traineeAgreement.by : null
  const leader = leaderAgreement?.isStillTrue ? leaderAgreement.by : null
  if (trainee !== null)
    return can.agreeAs === 'leader'
      ? sentence.waitsForYouAsLeader({ trainee })
      : sentence.waitsForLeader({ trainee })
  if (leader !== null)
    return can.agreeAs === 'trainee' ? sentence.waitsForYou({ leader }) : sentence.waitsForTrainee({ leader })
  return can.agreeAs === null ? sentence.waitsForBoth : sentence.waitsForYouFirst
}

/** Who agreed and has to do it anew, since something was changed afterwards. */
const voidedIn = (
  { educationPlans }: Texts,
  { traineeAgreement, leaderAgreement }: EducationPlan,
): string[] =>
  [traineeAgreement, leaderAgreement].flatMap(agreement =>
    agreement && !agreement.isStillTrue ? [educationPlans.sentence.voided({ name: agreement.by })] : [],
  )

/** Agreed when and by whom. */
function agreedSentence({ educationPlans, formats }: Texts, plan: EducationPlan): string {
  const { sentence } = educationPlans
  const { agreedAt, traineeAgreement, leaderAgreement } = plan
  const leader = leaderAgreement?.by ?? ''
  return sentence.agreed({
    at: agreedAt === null ? '' : formats.moment(agreedAt),
    trainee: traineeAgreement?.by ?? nameOf(plan),
    leader: leaderAgreement?.isDeputy ? sentence.deputy({ name: leader }) : leader,
  })
}

function dueSentence({ educationPlans, formats }: Texts, dueOn: string | null, state: PlanState): string[] {
  const { sentence } = educationPlans
  if (dueOn === null) return []
  const day = formats.dayInSentence(dueOn)
  if (state === 'overdue') return [sentence.overdue({ day })]
  return [state === 'due-soon' ? sentence.dueSoon({ day }) : sentence.current({ day })]
}

/** What matters of a plan, in the order in which it matters. */
export function planSentences(texts: Texts, plan: EducationPlan, state: PlanState): string[] {
  const { sentence } = texts.educationPlans
  switch (plan.status) {
    case 'draft':
      return [sentence.draft]
    case 'proposed':
      return [
        sentence.proposed({
          at: plan.proposedAt === null ? '' : texts.formats.moment(plan.proposedAt),
          by: plan.proposedBy ?? '',
        }),
        ...voidedIn(texts, plan),
        whoIsWaitedFor(texts, plan),
      ]
    case 'active':
      return [agreedSentence(texts, plan), ...dueSentence(texts, plan.dueOn, state)]
    case 'superseded':
      return [agreedSentence(texts, plan), sentence.superseded]
    case 'discarded':
      return [sentence.discarded]
  }
}

/** Whether somebody reads about herself. */
export const isOwn = (me: Me, traineeId: string): boolean =>
  me.grants.some(grant => grant.role === 'trainee' && grant.traineeId === traineeId)

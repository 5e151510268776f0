/** How far a doctor is with a learning goal (FACTS 5.2). */
export type GoalStatus = 'not-started' | 'in-progress' | 'submitted' | 'approved' | 'returned' | 'rejected'

/** From which statuses each step can be taken. Approved is the end: what was approved is not opened again. */
const openFor = {
  begin: ['not-started'],
  submit: ['not-started', 'in-progress', 'returned', 'rejected'],
  recall: ['submitted'],
  advise: ['submitted'],
  approve: ['submitted'],
  return: ['submitted'],
  reject: ['submitted'],
} satisfies Record<string, readonly GoalStatus[]>

/** What can be done with a doctor's goal. */
export type GoalStep = keyof typeof openFor

/** Whether the goal has come so far, and not further, that the step can be taken. */
export const isOpenForStep = (step: GoalStep, status: GoalStatus): boolean =>
  openFor[step].some(each => each === status)

/** Advice to the leader on a goal, in the order it was given. */
export type Advice = {
  givenAs: 'individual' | 'clinical'
  /** Null = given from outside, by a link. */
  accountId: string | null
  name: string
  isRecommended: boolean
}

export type LackingAdvice = 'individual-advice' | 'clinical-advice'

/** The name alone, without the title that may follow it: "Ola Nordmann, overlege". */
const bareName = ({ name }: Advice): string => (name.split(',')[0] ?? name).trim().toLowerCase()

/** Someone without an account is told by name, so that a link cannot make two advisers of one person. */
const isSamePerson = (one: Advice, other: Advice): boolean =>
  one.accountId !== null && other.accountId !== null
    ? one.accountId === other.accountId
    : bareName(one) === bareName(other)

/** The latest advice of each person: who changes her mind is counted once, and nobody counts as both supervisors. */
const latestOfEach = (advice: readonly Advice[]): Advice[] =>
  advice.filter((each, index) => !advice.slice(index + 1).some(later => isSamePerson(each, later)))

/**
 * What is lacking before the leader can approve (G1): the recommendation of the individual supervisor and that of at least
 * one clinical supervisor, none of whom advises against it.
 * @param advice of this round, in the order it was given
 */
export function findLackingAdvice(advice: readonly Advice[]): LackingAdvice[] {
  const latest = latestOfEach(advice)
  const isThere = (givenAs: Advice['givenAs']) => {
    const ofKind = latest.filter(each => each.givenAs === givenAs)
    return ofKind.length > 0 && ofKind.every(({ isRecommended }) => isRecommended)
  }
  const lacking: LackingAdvice[] = []
  if (!isThere('individual')) lacking.push('individual-advice')
  if (!isThere('clinical')) lacking.push('clinical-advice')
  return lacking
}

/** How many advise against it, each by her latest word. */
export const countAgainst = (advice: readonly Advice[]): number =>
  latestOfEach(advice).filter(({ isRecommended }) => !isRecommended).length

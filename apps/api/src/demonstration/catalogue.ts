import type { LearningGoal, NewLearningArena } from '@alis/contract'
import type { DbPool } from '@alis/db'
import { scopeOf } from '../core/access.ts'
import type { Ctx } from '../core/context.ts'
import { findCatalogueInForce, listGoals } from '../features/goal-catalogue/index.ts'
import { addArena } from '../features/learning-arenas/index.ts'
import { getLedger } from '../features/progress/index.ts'
import { changePeriod } from '../features/service-periods/index.ts'
import { ctxOf, type DemonstrationPlace } from './actors.ts'

type DemonstrationArena = Pick<NewLearningArena, 'name' | 'category' | 'isExternal'> & {
  /** What can be reached there. */
  hasGoal: (goal: LearningGoal) => boolean
}

const inGroups =
  (...groups: string[]) =>
  ({ group }: LearningGoal) =>
    groups.includes(group)

const institution = inGroups('Institusjonstjeneste')
const acute = inGroups('Akuttmedisin og legevakt')
const inPractice = inGroups(
  'Ferdigheter',
  'Langvarig og sammensatt sykdom',
  'Svangerskap, barn og unge',
  'Kommunikasjon',
  'Etikk',
)

/** Goals that only the hospital department sees, known by their codes from the source. */
const onlyInHospital = new Set(['ALM 055', 'ALM 085'])

const TOPPEN = 'Toppen legesenter'
const HOSPITAL = 'Sykehuset Innlandet, Lillehammer'

/** The practice, the out-of-hours service, the hospital by agreement, and a nursing home; some goals can be reached nowhere. */
const arenas: DemonstrationArena[] = [
  { name: TOPPEN, category: 'open-practice', isExternal: false, hasGoal: inPractice },
  { name: 'Lillehammer legevakt', category: 'other-gp', isExternal: false, hasGoal: acute },
  {
    name: HOSPITAL,
    category: 'institution',
    isExternal: true,
    hasGoal: goal => onlyInHospital.has(goal.code) || acute(goal),
  },
  {
    name: 'Lillehammer helsehus',
    category: 'institution',
    isExternal: false,
    hasGoal: goal => institution(goal) && !onlyInHospital.has(goal.code),
  },
]

/** The periods of the doctor whose account is `lege` were served at two of the arenas. */
const arenaNameOf = (category: string): string => (category === 'institution' ? HOSPITAL : TOPPEN)

async function linkPeriods(ctx: Ctx, traineeId: string, ids: ReadonlyMap<string, string>): Promise<void> {
  const { facts } = await getLedger(ctx.db, scopeOf(ctx.actor), traineeId)
  for (const { id, category } of facts.periods) {
    const arenaId = ids.get(arenaNameOf(category)) ?? null
    await changePeriod(ctx, { traineeId, periodId: id }, { version: 1, arenaId })
  }
}

/** Learning arenas with their goals. */
export async function loadCatalogue(db: DbPool, today: string, of: DemonstrationPlace): Promise<void> {
  const { traineeId, providerId, accounts } = of
  const ctx = ctxOf(db, today, 'koordinator', accounts, [
    { role: 'coordinator', providerId, providerName: 'Lillehammer' },
  ])
  const catalogue = await findCatalogueInForce(db, today)
  const goals = catalogue === null ? [] : await listGoals(db, catalogue.id)
  const ids = new Map<string, string>()
  for (const { hasGoal, ...arena } of arenas) {
    const goalCodes = goals.filter(hasGoal).map(({ code }) => code)
    const { id, name } = await addArena(ctx, { providerId, ...arena, goalCodes })
    ids.set(name, id)
  }
  await linkPeriods(ctx, traineeId, ids)
}

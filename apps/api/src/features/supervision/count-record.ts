import type { OwnMembership, UsualSupervision } from '@alis/contract'
import { type CountedGroup, type CountedSupervision, countGroup, countSupervision } from '@alis/domain'
import type { SupervisionRecord } from './hours-store.ts'

/** Where nothing was entered before: the four hours that the rule names for a month. */
const FIRST_USUAL: UsualSupervision = { minutes: 240, topic: 'learning-goals' }

/** What is most likely to be entered next. */
export const usualOf = ({ last }: SupervisionRecord): UsualSupervision => last ?? FIRST_USUAL

/** Individual supervision as it counts on a day. */
export const countIndividual = (record: SupervisionRecord, asOf: string): CountedSupervision =>
  countSupervision({ ...record, given: record.entries }, asOf)

const lastDayOf = ({ leftOn, groupEndsOn }: SupervisionRecord['memberships'][number]): string | null =>
  [leftOn, groupEndsOn].reduce((first, day) =>
    first === null || (day !== null && day < first) ? day : first,
  )

/** Group supervision as it counts on a day; a group's last day is that of its members. */
export const countMemberships = (record: SupervisionRecord, asOf: string): CountedGroup =>
  countGroup(
    {
      ...record,
      memberships: record.memberships.map(membership => ({
        ...membership,
        leftOn: lastDayOf(membership),
        attended: membership.meetings.filter(({ wasThere }) => wasThere),
      })),
    },
    asOf,
  )

export const presentMemberships = ({ memberships }: SupervisionRecord): OwnMembership[] =>
  memberships.map(({ groupEndsOn: _, ...membership }) => membership)

import type { WaitingItem } from '@alis/contract'
import { useTexts } from '../../i18n/language.ts'

/** How an item is named, and the one line of context under it. */
export function useLineTexts() {
  const { inbox, formats, activities } = useTexts()
  const titleOf = (item: WaitingItem): string => {
    switch (item.kind) {
      case 'activity':
        return inbox.titles.activity({ title: item.title })
      case 'goal-advice':
      case 'goal-approval':
        return inbox.titles[item.kind](item.goal)
      case 'supervision-entry':
        return inbox.titles['supervision-entry']({
          hours: formats.number(item.minutes / 60),
          minutes: item.minutes,
          day: formats.day(item.heldOn),
        })
      default:
        return inbox.titles[item.kind]
    }
  }
  const detailOf = (item: WaitingItem): string | null => {
    if (item.kind === 'activity') return `${activities.kinds[item.activityKind]}, ${formats.day(item.doneOn)}`
    if (item.kind === 'supervision-entry') return inbox.enteredBy({ name: item.enteredBy })
    if ('day' in item && item.day !== null && item.kind !== 'plan')
      return inbox.days[item.kind]({ day: formats.day(item.day) })
    return null
  }
  const contextOf = (item: WaitingItem): string =>
    [
      `${item.trainee.givenName} ${item.trainee.familyName}`,
      detailOf(item),
      item.kind === 'conversation' ? null : inbox.since({ day: formats.moment(item.since) }),
    ]
      .filter(Boolean)
      .join(' · ')
  return { titleOf, contextOf }
}

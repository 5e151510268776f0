import { useTexts } from '../../i18n/language.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { TextLink } from '../../ui/link.tsx'

/** The way up from an arena to all of them. */
export function ArenaCrumbs({ here }: { here: string }) {
  const { learningArenas } = useTexts()
  return (
    <Breadcrumbs
      above={[
        <TextLink key="arenas" to="/arenaer">
          {learningArenas.title}
        </TextLink>,
      ]}
      here={here}
    />
  )
}

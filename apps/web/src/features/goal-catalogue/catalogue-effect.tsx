import '@navikt/ds-css/dist/component/readmore.min.css'
import type { CatalogueImport } from '@alis/contract'
import { ReadMore } from '@navikt/ds-react/ReadMore'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useTexts } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './goal-catalogue.module.css'

type Line = { code: string; title: string; note: string }

/** A part of what changes; opened at once when there is little of it. */
function Part({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <ReadMore header={title} size="small" defaultOpen={lines.length <= 10}>
      <ul className={styles.list}>
        {lines.map(({ code, title: name, note }) => (
          <li key={`${code} ${note}`}>
            {[`${code} ${name}`.trim(), note].filter(text => text !== '').join(' – ')}
          </li>
        ))}
      </ul>
    </ReadMore>
  )
}

/** What a new version changes, and what doctors lose by it. */
export function CatalogueEffect({ effect }: { effect: CatalogueImport }) {
  const { goalCatalogue, formats } = useTexts()
  const words = goalCatalogue.diff
  const { diff, lost, comparedWith, unknownReplaced } = effect
  const numberOf = (list: readonly unknown[]) => ({ number: formats.number(list.length) })
  const added = diff.added.map(({ code, title, replaces }) => ({
    code,
    title,
    note: replaces.length > 0 ? words.replaces({ codes: formats.list(replaces) }) : '',
  }))
  const removed = diff.removed.map(({ code, title, replacedBy }) => ({
    code,
    title,
    note: replacedBy.length > 0 ? words.replacedBy({ codes: formats.list(replacedBy) }) : words.notReplaced,
  }))
  const changed = diff.changed.map(({ code, title, fields }) => ({
    code,
    title,
    note: words.changedFields({
      fields: formats.list(fields.map(field => words.fields[field].toLowerCase())),
    }),
  }))
  const unknown = unknownReplaced.map(({ code, replaces }) => ({
    code,
    title: '',
    note: words.replaces({ codes: replaces }),
  }))
  const withoutSuccessor = diff.withoutSuccessor.map(goal => ({ ...goal, note: '' }))
  return (
    <section className={styles.section}>
      <Heading level="3" size="small">
        {comparedWith === null ? words.first : words.title({ name: comparedWith.name })}
      </Heading>
      {lost.trainees > 0 ? (
        <Notice status="warning" title={words.lostTitle}>
          {words.lost({
            trainees: formats.number(lost.trainees),
            approved: formats.number(lost.approved),
            begun: formats.number(lost.begun),
          })}
        </Notice>
      ) : (
        <BodyShort>{words.nothingLost}</BodyShort>
      )}
      {diff.unchanged > 0 && (
        <BodyShort>{words.unchanged({ number: formats.number(diff.unchanged) })}</BodyShort>
      )}
      <Part title={words.added(numberOf(added))} lines={added} />
      <Part title={words.removed(numberOf(removed))} lines={removed} />
      <Part title={words.changed(numberOf(changed))} lines={changed} />
      <Part title={words.withoutSuccessor(numberOf(withoutSuccessor))} lines={withoutSuccessor} />
      <Part title={words.unknownReplaced(numberOf(unknown))} lines={unknown} />
    </section>
  )
}

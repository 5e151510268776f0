import { type Conversation, ConversationNote, strictObject } from '@alis/contract'
import { Textarea } from '@navikt/ds-react/Textarea'
import { BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { useTexts } from '../../i18n/language.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './conversations.module.css'
import { useNoteConversation } from './queries.ts'
import { SectionForm } from './section-form.tsx'

type Body = { text: string | null }

const schema = strictObject({ text: ConversationNote.properties.text })

/** What only its writer ever reads. */
export function PrivateNote({ conversation: { id, ownNote } }: { conversation: Conversation }) {
  const texts = useTexts()
  const words = texts.conversations.note
  const note = useNoteConversation(id)
  const { form, messageOf, showServerErrors, summary, submit } = useContractForm<{ text: string }, Body>({
    schema,
    defaultValues: { text: ownNote?.text ?? '' },
    toBody: ({ text }) => ({ text: text.trim() || null }),
    labels: { text: words.text },
  })
  return (
    <section aria-labelledby="private-note" className={styles.private}>
      <div>
        <Heading id="private-note" level="2" size="small">
          {words.title}
        </Heading>
        <BodyShort textColor="subtle">{words.body}</BodyShort>
      </div>
      <SectionForm
        onSubmit={submit(({ text }) =>
          note.mutate({ version: ownNote?.version ?? null, text }, { onError: showServerErrors }),
        )}
        summary={summary}
        error={note.error}
        isSaving={note.isPending}
        submitText={words.submit}
        aboveButtons={note.isSuccess && <Notice status="success" title={words.saved} />}
      >
        <Textarea
          id="text"
          label={words.text}
          description={texts.frame.noPatient}
          minRows={3}
          error={messageOf('text')}
          {...form.register('text', { onChange: () => note.isSuccess && note.reset() })}
        />
      </SectionForm>
    </section>
  )
}

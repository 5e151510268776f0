import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { BodyLong } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import formStyles from '../../forms/form.module.css'
import { useTexts } from '../../i18n/language.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import { CheckAnswer } from './check-answer.tsx'
import { readCode } from './code-text.ts'
import { ComparePaper } from './compare-paper.tsx'
import { codeQuery } from './queries.ts'

const route = getRouteApi('/kontroller/$code')

type CodeFormProps = { code: string; onCheck: (code: string) => void }

function CodeForm({ code, onCheck }: CodeFormProps) {
  const { confirmationCheck: words } = useTexts()
  const [written, setWritten] = useState(code)
  const [isMissing, setIsMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readCode(written)
    setIsMissing(read === '')
    if (read !== '') onCheck(read)
  }
  return (
    <form noValidate onSubmit={submit} className={formStyles.form}>
      <TextField
        label={words.code}
        description={words.codeHint}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={written}
        error={isMissing ? words.codeMissing : undefined}
        onChange={event => setWritten(event.target.value)}
      />
      <div>
        <Button type="submit">{words.submit}</Button>
      </div>
    </form>
  )
}

function CheckedCode({ code }: { code: string }) {
  const { confirmationCheck: words } = useTexts()
  const checked = useQuery(codeQuery(code))
  if (checked.isPending) return <SkeletonLines count={4} />
  if (checked.isError)
    return <ProblemAlert title={words.failed} error={checked.error} onRetry={() => void checked.refetch()} />
  return (
    <>
      <CheckAnswer code={code} check={checked.data} />
      {checked.data.status !== 'unknown' && <ComparePaper code={code} />}
    </>
  )
}

function Check({ code }: { code: string | null }) {
  const { confirmationCheck: words } = useTexts()
  const navigate = useNavigate()
  return (
    <Page title={words.title} width="reading">
      <BodyLong>{words.lead}</BodyLong>
      <CodeForm
        key={`form ${code}`}
        code={code ?? ''}
        onCheck={read => void navigate({ to: '/kontroller/$code', params: { code: read } })}
      />
      {code !== null && <CheckedCode key={`answer ${code}`} code={code} />}
    </Page>
  )
}

/** Whether a confirmation is valid, for whoever holds the paper. No sign-in, and nothing about the doctor. */
export const CheckPage = () => <Check code={null} />

/** The same, opened with the code in the address, as the paper's QR code does: it is checked at once. */
export function CheckCodePage() {
  const { code } = route.useParams()
  return <Check code={readCode(code)} />
}

import type { BoardAssessment } from '@alis/contract'
import { Button } from '@navikt/ds-react/Button'
import { BodyLong, BodyShort, Heading } from '@navikt/ds-react/Typography'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../api/call.ts'
import { ClashNotice } from '../../forms/clash-notice.tsx'
import { RemovalQuestion } from '../../forms/removal-question.tsx'
import { useVersionedChange } from '../../forms/use-versioned-change.ts'
import { useTexts } from '../../i18n/language.ts'
import { LoadedPage } from '../../ui/loaded.tsx'
import { NavigationNotice } from '../../ui/navigation-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SkeletonPage } from '../../ui/skeletons.tsx'
import { DoctorSections, TraineeCrumbs } from '../trainees/index.ts'
import { AssessmentForm } from './assessment-form.tsx'
import { onlyChanged, toValues } from './assessment-values.ts'
import styles from './board-assessments.module.css'
import { CommentForm } from './comment-form.tsx'
import { differencesOf } from './differences.ts'
import { JudgementTag } from './judgement-tag.tsx'
import {
  assessmentQuery,
  useChangeAssessment,
  useDiscardAssessment,
  useFinaliseAssessment,
} from './queries.ts'

const route = getRouteApi('/signed-in/vurderinger/$assessmentId')

type OfAssessment = { assessment: BoardAssessment }

function Status({ assessment }: OfAssessment) {
  const { boardAssessments: words, formats } = useTexts()
  const { judgement, heldOn, createdBy, finalisedAt, finalisedBy } = assessment
  const parts = [
    finalisedAt === null ? words.isDraft : null,
    createdBy === null ? null : words.createdBy({ who: createdBy }),
    finalisedAt === null || finalisedBy === null
      ? null
      : words.finalisedBy({ who: finalisedBy, at: formats.moment(finalisedAt) }),
  ]
  return (
    <div>
      <div className={styles.status}>
        <JudgementTag judgement={judgement} />
        <BodyShort weight="semibold">{words.heldOnDay({ day: formats.dayInSentence(heldOn) })}</BodyShort>
      </div>
      <BodyShort size="small" textColor="subtle">
        {parts.filter(part => part !== null).join(' · ')}
      </BodyShort>
    </div>
  )
}

/** Who should have taken part and did not: said beside the assessment, and no hindrance. */
function Missing({ assessment: { missing } }: OfAssessment) {
  const words = useTexts().boardAssessments.missing
  if (missing.length === 0) return null
  return (
    <Notice status="warning" title={words.title}>
      <ul className={styles.list}>
        {missing.map(role => (
          <li key={role}>{words.roles[role]}</li>
        ))}
      </ul>
      {words.body}
    </Notice>
  )
}

function Written({ title, text }: { title: string; text: string | null }) {
  const { notWritten } = useTexts().boardAssessments
  return (
    <section>
      <Heading level="2" size="small" spacing>
        {title}
      </Heading>
      <BodyLong className={styles.written} textColor={text === null ? 'subtle' : 'default'}>
        {text ?? notWritten}
      </BodyLong>
    </section>
  )
}

function ShownAssessment({ assessment: { participants, basis, measures } }: OfAssessment) {
  const { boardAssessments: words } = useTexts()
  return (
    <>
      <section>
        <Heading level="2" size="small" spacing>
          {words.participants.title}
        </Heading>
        <ul className={styles.list}>
          {participants.map(({ name, role }) => (
            <li key={`${role} ${name}`}>
              {name} ({words.roles[role].toLowerCase()})
            </li>
          ))}
        </ul>
      </section>
      <Written title={words.basis} text={basis} />
      <Written title={words.measures} text={measures} />
    </>
  )
}

function Draft({ assessment, onDone }: OfAssessment & { onDone: (isSaved: boolean) => void }) {
  const texts = useTexts()
  const words = texts.boardAssessments
  const queryClient = useQueryClient()
  const { clash, error, isSaving, save } = useVersionedChange({
    opened: assessment,
    change: useChangeAssessment(assessment.id),
    toChange: onlyChanged,
    toValues,
    staleCodes: ['CHANGED_MEANWHILE', 'NOT_FOUND'],
    readAgain: () =>
      queryClient
        .fetchQuery({ ...assessmentQuery(assessment.id), staleTime: 0 })
        .catch((problem: unknown) => {
          if (problem instanceof ProblemError && problem.code === 'NOT_FOUND') return null
          throw problem
        }),
    onSaved: () => onDone(true),
  })
  return (
    <AssessmentForm
      initial={toValues(assessment)}
      error={error}
      isSaving={isSaving}
      onSave={save}
      cancel={
        <Button type="button" variant="tertiary" onClick={() => onDone(false)}>
          {texts.frame.form.cancel}
        </Button>
      }
    >
      {clash && (
        <ClashNotice
          clash={clash}
          gone={words.gone}
          differencesOf={({ mine }, theirs) => differencesOf(texts, mine, theirs)}
        />
      )}
    </AssessmentForm>
  )
}

function Finalise({ assessment }: OfAssessment) {
  const { boardAssessments, frame } = useTexts()
  const words = boardAssessments.finalise
  const finalise = useFinaliseAssessment(assessment.id)
  const queryClient = useQueryClient()
  const submit = () =>
    finalise.mutate(assessment.version, {
      onError: error => {
        // What is finalised is what was read: it is shown again first.
        if (error instanceof ProblemError && error.code === 'CHANGED_MEANWHILE')
          void queryClient.refetchQueries(assessmentQuery(assessment.id))
      },
    })
  return (
    <section aria-labelledby="finalise" className={styles.section}>
      <Heading id="finalise" level="2" size="medium">
        {words.title}
      </Heading>
      <BodyLong>{assessment.can.finalise ? words.body : words.waitsForLeader}</BodyLong>
      {finalise.error && <ProblemAlert title={frame.notSaved} error={finalise.error} />}
      {assessment.can.finalise && (
        <div>
          <Button loading={finalise.isPending} onClick={submit}>
            {words.submit}
          </Button>
        </div>
      )}
    </section>
  )
}

function Discard({ assessment }: OfAssessment) {
  const { boardAssessments, frame } = useTexts()
  const words = boardAssessments.discard
  const navigate = route.useNavigate()
  const [isAsking, setIsAsking] = useState(false)
  const discard = useDiscardAssessment(assessment)
  return isAsking ? (
    <RemovalQuestion
      body={words.body}
      submitText={words.submit}
      removal={discard}
      cancel={
        <Button variant="tertiary" onClick={() => setIsAsking(false)}>
          {frame.form.cancel}
        </Button>
      }
      onConfirm={() =>
        discard.mutate(assessment.version, {
          onSuccess: () =>
            navigate({
              to: '/leger/$traineeId/veiledning',
              params: { traineeId: assessment.trainee.id },
              state: { notice: words.done },
            }),
        })
      }
    />
  ) : (
    <div>
      <Button variant="tertiary" data-color="danger" onClick={() => setIsAsking(true)}>
        {words.title}
      </Button>
    </div>
  )
}

/** What the doctor says to it: hers to write, everybody's to read. */
function Comment({ assessment }: OfAssessment) {
  const { boardAssessments, formats } = useTexts()
  const words = boardAssessments.comment
  const { traineeComment, commentedAt, can } = assessment
  return (
    <section aria-labelledby="comment-title" className={styles.section}>
      <Heading id="comment-title" level="2" size="medium">
        {words.title}
      </Heading>
      {can.comment ? (
        <CommentForm assessment={assessment} />
      ) : (
        <BodyLong className={styles.written}>{traineeComment ?? words.none}</BodyLong>
      )}
      {commentedAt !== null && (
        <BodyShort size="small" textColor="subtle">
          {words.at({ at: formats.moment(commentedAt) })}
        </BodyShort>
      )}
    </section>
  )
}

function OpenAssessment({ assessment }: OfAssessment) {
  const { boardAssessments: words, formats } = useTexts()
  const [isChanging, setIsChanging] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const { trainee, can, finalisedAt } = assessment
  const title = words.on({ day: formats.dayInSentence(assessment.heldOn) })
  return (
    <Page
      title={title}
      width="work"
      breadcrumbs={
        <>
          <TraineeCrumbs trainee={trainee} here={title} />
          <DoctorSections trainee={trainee} />
        </>
      }
    >
      {isSaved ? <Notice status="success" title={words.saved} /> : <NavigationNotice />}
      <Status assessment={assessment} />
      <Missing assessment={assessment} />
      {isChanging && can.change ? (
        <Draft
          assessment={assessment}
          onDone={saved => {
            setIsChanging(false)
            setIsSaved(saved)
          }}
        />
      ) : (
        <ShownAssessment assessment={assessment} />
      )}
      {can.change && !isChanging && (
        <div>
          <Button variant="secondary" onClick={() => setIsChanging(true)}>
            {words.change}
          </Button>
        </div>
      )}
      {finalisedAt === null ? (
        !isChanging && <Finalise assessment={assessment} />
      ) : (
        <Comment assessment={assessment} />
      )}
      {can.discard && !isChanging && <Discard assessment={assessment} />}
    </Page>
  )
}

/** One assessment: a draft to change and finalise, then the doctor's to comment on. */
export function AssessmentPage() {
  const { assessmentId } = route.useParams()
  return (
    <LoadedPage query={useQuery(assessmentQuery(assessmentId))} skeleton={<SkeletonPage />}>
      {assessment => <OpenAssessment key={assessment.id} assessment={assessment} />}
    </LoadedPage>
  )
}

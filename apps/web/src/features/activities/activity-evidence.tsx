import type { EvidenceFile, LearningActivity } from '@alis/contract'
import { DownloadIcon } from '@navikt/aksel-icons'
import { Link } from '@navikt/ds-react/Link'
import { BodyLong, BodyShort } from '@navikt/ds-react/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/language.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonLines } from '../../ui/skeletons.tsx'
import styles from './activity.module.css'
import { fileSize } from './file-size.ts'
import { activityQuery } from './queries.ts'

/** A file of an activity as a link that downloads it, with its size. */
export function FileLink({ activityId, file }: { activityId: string; file: EvidenceFile }) {
  const texts = useTexts()
  const address = `/api/activities/${encodeURIComponent(activityId)}/files/${encodeURIComponent(file.id)}`
  return (
    <Link href={address} download={file.name} className={styles.file}>
      <DownloadIcon aria-hidden />
      {texts.activities.files.download({ name: file.name, size: fileSize(texts, file.byteSize) })}
    </Link>
  )
}

/** What the doctor wrote of an activity. */
export function Description({ activity: { description } }: { activity: LearningActivity }) {
  const { page } = useTexts().activities
  if (description === null) return <BodyShort textColor="subtle">{page.noDescription}</BodyShort>
  return <BodyLong className={styles.written}>{description}</BodyLong>
}

function Shown({ activity }: { activity: LearningActivity }) {
  const texts = useTexts()
  const { kinds, courseKinds, page, files, form } = texts.activities
  const { number, day } = texts.formats
  const what = [
    kinds[activity.kind],
    ...(activity.courseKind === null ? [] : [courseKinds[activity.courseKind]]),
    ...(activity.courseHours === null ? [] : [page.hours({ number: number(activity.courseHours) })]),
    ...(activity.doneOn === null ? [] : [day(activity.doneOn)]),
  ]
  return (
    <div className={styles.evidence}>
      <BodyShort size="small" textColor="subtle">
        {what.join(' · ')}
      </BodyShort>
      <Description activity={activity} />
      {activity.goals.length > 0 && (
        <ul className={styles.plain} aria-label={page.goals}>
          {activity.goals.map(goal => (
            <li key={goal.id}>{form.goalOf(goal)}</li>
          ))}
        </ul>
      )}
      {activity.files.length === 0 ? (
        <BodyShort size="small" textColor="subtle">
          {files.none}
        </BodyShort>
      ) : (
        <ul className={styles.plain} aria-label={files.title}>
          {activity.files.map(file => (
            <li key={file.id}>
              <FileLink activityId={activity.id} file={file} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What an activity shows, read when it is opened: what was done, which goals it serves, its files. */
export function ActivityEvidence({ activityId }: { activityId: string }) {
  return (
    <Loaded query={useQuery(activityQuery(activityId))} skeleton={<SkeletonLines count={3} />}>
      {activity => <Shown activity={activity} />}
    </Loaded>
  )
}

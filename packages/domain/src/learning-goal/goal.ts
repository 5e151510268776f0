/** Clinical goals of general practice (ALM), common goals of all specialties (FKM). */
export type GoalFamily = 'ALM' | 'FKM'

/** A learning goal as a version of the catalogue has it. */
export type CatalogueGoal = {
  /** As published: `ALM 055`. */
  code: string
  title: string
  family: GoalFamily
  group: string
  description: string
  level: string
  validFrom: string | null
  validTo: string | null
  /** Codes of the version before that it takes the place of; without any, the same code. */
  replaces: readonly string[]
  recommendedActivities: readonly string[]
  assessmentForms: readonly string[]
}

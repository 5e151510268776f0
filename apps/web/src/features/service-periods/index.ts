export { describePeriod } from './describe-period.ts'
export { MunicipalityField } from './municipality-field.tsx'
export { ServiceList } from './service-list.tsx'
export type { WrittenMunicipality } from './service-values.ts'

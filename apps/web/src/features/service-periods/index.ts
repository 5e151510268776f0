export { MunicipalityField } from './municipality-field.tsx'
export { describePeriod } from './describe-period.ts'
export { ServiceList } from './service-list.tsx'
export type { WrittenMunicipality } from './service-values.ts'

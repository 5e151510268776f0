export type { MunicipalityCode, MunicipalityInYear, MunicipalityRegister } from './municipality-register.ts'
export { createMunicipalityRegister, FIRST_REGISTER_YEAR } from './municipality-register.ts'

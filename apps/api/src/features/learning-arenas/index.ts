export { addArena } from './add-arena.ts'
export { checkArenaOfPeriod } from './check-arena.ts'

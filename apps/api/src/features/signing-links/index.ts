export { createLink } from './manage-links.ts'

export { AskOutsider } from './ask-outsider.tsx'

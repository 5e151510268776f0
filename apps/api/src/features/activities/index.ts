export { addActivity } from './add-activity.ts'
export { attachEvidence } from './attach-evidence.ts'
export { decideActivity, returnActivity, signActivity } from './decide-activity.ts'
export { sendActivity } from './send-activity.ts'

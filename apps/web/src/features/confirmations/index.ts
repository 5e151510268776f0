export { TraineeConfirmations } from './trainee-confirmations.tsx'

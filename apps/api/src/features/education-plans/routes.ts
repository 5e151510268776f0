import {
  agreePlan as agreeContract,
  changePlan as changeContract,
  discardPlan as discardContract,
  draftPlan as draftContract,
  listPlanStates,
  listPlans,
  proposePlan as proposeContract,
  readPlan as readContract,
  readPlanPaper as readPaperContract,
  returnPlan as returnContract,
} from '@alis/contract'
import { route } from '../../http/bind.ts'
import { agreePlan } from './agree-plan.ts'
import { changePlan } from './change-plan.ts'
import { discardPlan } from './discard-plan.ts'
import { draftPlan } from './draft-plan.ts'
import { proposePlan } from './propose-plan.ts'
import { readPlanPaper } from './read-paper.ts'
import { readPlan } from './read-plan.ts'
import { readPlanStates, readPlans } from './read-plans.ts'
import { returnPlan } from './return-plan.ts'

export const educationPlanRoutes = [
  route(listPlanStates, (ctx, { query }) => readPlanStates(ctx, query)),
  route(listPlans, (ctx, { params }) => readPlans(ctx, params.traineeId)),
  route(draftContract, (ctx, { params, body }) => draftPlan(ctx, params.traineeId, body)),
  route(readContract, (ctx, { params }) => readPlan(ctx, params.planId)),
  route(readPaperContract, (ctx, { params }) => readPlanPaper(ctx, params.planId)),
  route(changeContract, (ctx, { params, body }) => changePlan(ctx, params.planId, body)),
  route(proposeContract, (ctx, { params, body }) => proposePlan(ctx, params.planId, body.version)),
  route(agreeContract, (ctx, { params, body }) => agreePlan(ctx, params.planId, body)),
  route(returnContract, (ctx, { params, body }) => returnPlan(ctx, params.planId, body)),
  route(discardContract, (ctx, { params, body }) => discardPlan(ctx, params.planId, body.version)),
]

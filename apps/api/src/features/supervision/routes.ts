import {
  addGroupMeeting,
  addGroupMember,
  addSupervisionEntry,
  addSupervisionGroup,
  changeGroupMeeting,
  changeGroupMember,
  changeSupervisionEntry,
  changeSupervisionGroup,
  confirmSupervisionEntry,
  listSupervisedDoctors,
  listSupervisionEntries,
  listSupervisionGroups,
  readSupervisionCertificate,
  readSupervision as readSupervisionContract,
  readSupervisionEntry,
  readSupervisionGroup,
  removeGroupMeeting,
  removeSupervisionEntry,
  returnSupervisionEntry,
} from '@alis/contract'
import { route } from '../../http/bind.ts'
import { addEntry } from './add-entry.ts'
import { addGroup } from './add-group.ts'
import { changeEntry } from './change-entry.ts'
import { changeGroup } from './change-group.ts'
import { decideSupervision } from './decide-entry.ts'
import { addMeeting, changeMeeting, removeMeeting } from './keep-meetings.ts'
import { addMember, changeMember } from './keep-members.ts'
import { makeCertificate } from './make-certificate.ts'
import { readEntries, readEntry } from './read-entries.ts'
import { readGroup, readGroups } from './read-groups.ts'
import { readSupervisedDoctors, readSupervision } from './read-supervision.ts'
import { removeEntry } from './remove-entry.ts'

export const supervisionRoutes = [
  route(readSupervisionContract, (ctx, { params }) => readSupervision(ctx, params.traineeId)),
  route(listSupervisionEntries, (ctx, { params, query }) => readEntries(ctx, params.traineeId, query)),
  route(addSupervisionEntry, (ctx, { params, body }) => addEntry(ctx, params.traineeId, body)),
  route(readSupervisionEntry, (ctx, { params }) => readEntry(ctx, params.entryId)),
  route(changeSupervisionEntry, (ctx, { params, body }) => changeEntry(ctx, params.entryId, body)),
  route(removeSupervisionEntry, (ctx, { params, query }) => removeEntry(ctx, params.entryId, query.version)),
  route(confirmSupervisionEntry, (ctx, { params, body }) =>
    decideSupervision(ctx, params.entryId, { ...body, decision: 'confirm', comment: null }),
  ),
  route(returnSupervisionEntry, (ctx, { params, body }) =>
    decideSupervision(ctx, params.entryId, { ...body, decision: 'return' }),
  ),
  route(listSupervisedDoctors, readSupervisedDoctors),
  route(readSupervisionCertificate, (ctx, { params, query }) =>
    makeCertificate(ctx, params.traineeId, query),
  ),
  route(listSupervisionGroups, (ctx, { query }) => readGroups(ctx, query)),
  route(addSupervisionGroup, (ctx, { body }) => addGroup(ctx, body)),
  route(readSupervisionGroup, (ctx, { params }) => readGroup(ctx, params.groupId)),
  route(changeSupervisionGroup, (ctx, { params, body }) => changeGroup(ctx, params.groupId, body)),
  route(addGroupMember, (ctx, { params, body }) => addMember(ctx, params.groupId, body)),
  route(changeGroupMember, (ctx, { params, body }) => changeMember(ctx, params, body)),
  route(addGroupMeeting, (ctx, { params, body }) => addMeeting(ctx, params.groupId, body)),
  route(changeGroupMeeting, (ctx, { params, body }) => changeMeeting(ctx, params, body)),
  route(removeGroupMeeting, (ctx, { params, query }) => removeMeeting(ctx, params, query.version)),
]

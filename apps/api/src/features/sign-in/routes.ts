import { changeMe, changePassword, createToken, readMe, signIn, signOut } from '@alis/contract'
import { checkSignInOrigin, SESSION_COOKIE } from '../../http/auth.ts'
import { route } from '../../http/bind.ts'
import { changeLanguage } from './change-language.ts'
import { changeOwnPassword } from './change-own-password.ts'
import { endSession } from './end-session.ts'
import { presentMe } from './present.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import { COOKIE_HOURS, startSession, TOKEN_HOURS } from './start-session.ts'

export const signInRoutes = (limits: SignInLimits) => {
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: 'auto' } as const
  return [
    route(signIn, async (ctx, { body }, { request, reply }) => {
      checkSignInOrigin(request)
      const { actor, sessionId } = await startSession(ctx, limits, request.ip, body, 'cookie')
      const token = await reply.jwtSign({ sid: sessionId }, { expiresIn: `${COOKIE_HOURS}h` })
      reply.setCookie(SESSION_COOKIE, token, { ...cookieOptions, maxAge: COOKIE_HOURS * 3600 })
      return presentMe(actor)
    }),
    route(createToken, async (ctx, { body }, { request, reply }) => {
      const { sessionId, expiresAt } = await startSession(ctx, limits, request.ip, body, 'token')
      return { token: await reply.jwtSign({ sid: sessionId }, { expiresIn: `${TOKEN_HOURS}h` }), expiresAt }
    }),
    route(signOut, async (ctx, _received, { reply }) => {
      reply.clearCookie(SESSION_COOKIE, cookieOptions)
      return endSession(ctx)
    }),
    route(readMe, async ctx => presentMe(ctx.actor)),
    route(changeMe, (ctx, { body }) => changeLanguage(ctx, body)),
    route(changePassword, (ctx, { body }) => changeOwnPassword(ctx, limits, body)),
  ]
}

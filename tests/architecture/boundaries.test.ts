import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const forbidden: IForbiddenRuleType[] = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'the-domain-knows-only-itself',
    severity: 'error',
    from: { path: '^packages/domain/src' },
    to: { pathNot: '^packages/domain/src' },
  },
  {
    name: 'features-meet-at-their-index',
    severity: 'error',
    from: { path: '^apps/(api|web)/src/features/([^/]+)/' },
    to: { path: '^apps/$1/src/features/[^/]+/', pathNot: '^apps/$1/src/features/($2/|[^/]+/index\\.tsx?$)' },
  },
  {
    name: 'sql-only-in-stores',
    severity: 'error',
    from: { path: '^apps/api/src/', pathNot: '(^|/|-)store\\.ts$' },
    to: { path: 'node_modules/drizzle-orm|^packages/db/src/schema' },
  },
  {
    name: 'the-web-application-sees-no-server',
    severity: 'error',
    from: { path: '^apps/web/src' },
    to: { path: '^(apps/api|packages/(db|local-postgres))/' },
  },
]

describe('boundaries', () => {
  let result: ICruiseResult

  beforeAll(async () => {
    const { output } = await cruise(
      ['apps/api/src', 'apps/web/src', 'packages'],
      {
        baseDir: root,
        ruleSet: { forbidden },
        validate: true,
        doNotFollow: { path: 'node_modules' },
        exclude: { path: '(/dist/|/migrations/)' },
        tsPreCompilationDeps: true,
        enhancedResolveOptions: {
          extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
          exportsFields: ['exports'],
          conditionNames: ['import', 'default'],
        },
      },
      {},
      { tsConfig: extractTsConfig(`${root}tsconfig.base.json`) },
    )
    if (typeof output === 'string')
      throw new Error('dependency-cruiser answered with text instead of a result.')
    result = output
  }, 60_000)

  it('looks at the whole house', () => {
    const seen = result.modules.map(({ source }) => source)
    expect(seen).toContain('apps/api/src/features/trainees/store.ts')
    expect(seen).toContain('apps/web/src/routes.tsx')
    expect(seen).toContain('packages/domain/src/service/count-service.ts')
    expect(seen.length).toBeGreaterThan(150)
  })

  it('finds no cycle, no reach into another feature, no SQL outside a store', () => {
    expect(result.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  it('runs statements by name in stores only', () => {
    const source = join(root, 'apps/api/src')
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.ts'),
    )
    const running = files.filter(name =>
      /import \{[^}]*\brun\b[^}]*\} from '@alis\/db'/.test(readFileSync(join(source, name), 'utf8')),
    )
    expect(running.length).toBeGreaterThan(5)
    expect(running.filter(name => !/(^|\/|-)store\.ts$/.test(name))).toEqual([])
  })
})

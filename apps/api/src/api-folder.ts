import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/** The folder of this application, found the same way from source and from every bundle. */
export const apiFolder = dirname(createRequire(import.meta.url).resolve('@alis/api/package.json'))

// `npx pnpm start` is five processes in a row (npm, sh, pnpm, sh, node), and a SIGTERM to the first ends only the first two.
// Whoever is last in the row therefore looks whether the others are still there.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const isLauncher = command =>
  /\b(npm|npx|pnpm)\b/.test(command) || /^(\S*\/)?(sh|dash|bash) -c /.test(command)

/** The parent of a process and its command line; null where the system does not tell. */
function look(pid) {
  try {
    if (existsSync(`/proc/${pid}/stat`)) {
      // The name, in parentheses, may hold anything; the state and the parent follow it.
      const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
      return {
        parent: Number(parent),
        command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
      }
    }
    const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(
      execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }),
    )
    return { parent: Number(parent), command }
  } catch {
    // Gone meanwhile, or a system without /proc and ps: then nothing can be known of it.
    return null
  }
}

/** The processes that started this one, as far up as they are launchers. */
function launchersAbove() {
  const pids = []
  for (let pid = process.ppid; pid > 1; ) {
    const found = look(pid)
    if (found === null || !isLauncher(found.command)) break
    pids.push(pid)
    pid = found.parent
  }
  return pids
}

const isAlive = pid => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Calls `onGone` once when one of the launchers has ended. Keeps no process alive by itself. */
export function watchLaunchers(onGone) {
  const launchers = launchersAbove()
  const timer = setInterval(() => {
    if (launchers.every(isAlive)) return
    clearInterval(timer)
    onGone()
  }, 300)
  timer.unref()
}

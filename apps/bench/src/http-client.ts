import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'

/** One request; with a body it is a POST, and gets an Idempotency-Key of its own each time it is sent. */
export type Request = { path: string; headers: Record<string, string>; body?: string }

export type Answer = { status: number; body: string }

/** One connection that is kept, with one request at a time on it. */
export type Connection = { send(request: Request): Promise<Answer>; close(): void }

function toText({ path, headers, body }: Request): string {
  const lines = [`${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`, 'host: 127.0.0.1']
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
  if (body !== undefined) {
    lines.push(`idempotency-key: ${randomUUID()}`, 'content-type: application/json')
    lines.push(`content-length: ${Buffer.byteLength(body)}`)
  }
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`
}

const END_OF_HEAD = '\r\n\r\n'

/**
 * A client that does as little as a client can, since it shares the machine with what it measures. It reads answers that
 * tell their length, which is every answer here.
 */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null
  let chunks: Buffer[] = []
  let arrived = 0
  let expected: number | null = null

  socket.on('data', chunk => {
    chunks.push(chunk)
    arrived += chunk.length
    if (expected === null) {
      const text = Buffer.concat(chunks).toString('latin1')
      const end = text.indexOf(END_OF_HEAD)
      if (end < 0) return
      const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1]
      if (length === undefined) return void socket.destroy(new Error('An answer does not tell its length.'))
      expected = end + END_OF_HEAD.length + Number(length)
    }
    if (arrived < expected) return
    const text = Buffer.concat(chunks).toString()
    const settle = waiting
    waiting = null
    chunks = []
    arrived = 0
    expected = null
    settle?.resolve({
      status: Number(text.slice(9, 12)),
      body: text.slice(text.indexOf(END_OF_HEAD) + END_OF_HEAD.length),
    })
  })
  let failure = new Error('The server closed the connection.')
  socket.on('error', error => {
    failure = error
  })
  socket.on('close', () => waiting?.reject(failure))

  return {
    send: request =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(failure)
        waiting = { resolve, reject }
        socket.write(toText(request))
      }),
    close: () => void socket.destroy(),
  }
}

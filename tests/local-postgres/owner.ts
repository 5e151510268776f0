/**
 * A process that owns the database in the folder it is given, as the product does: started by the tests that
 * kill it. Prints the address when it runs; at Ctrl-C asks the database a last question and stops it.
 */
import { startLocalPostgres } from '@alis/local-postgres'
import { Client } from 'pg'

async function own(directory: string) {
  const postgres = await startLocalPostgres({ directory, settings: { fsync: 'off' } })
  process.once('SIGINT', async () => {
    const client = new Client(postgres.url)
    await client.connect()
    const { rows } = await client.query(`select 'last question' as answered`)
    await client.end()
    await postgres.stop()
    console.log(rows[0].answered)
    process.exit()
  })
  setInterval(() => {}, 60_000)
  console.log(postgres.url)
}

void own(process.argv[2] ?? '')

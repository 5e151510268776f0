/** The migrated database that test databases are copies of. */
export const TEMPLATE = 'alis_template'

/** The same server, another database. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

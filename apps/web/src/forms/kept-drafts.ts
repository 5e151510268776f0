/** Under this prefix the browser keeps what somebody wrote and could not save yet. */
export const KEPT_DRAFTS = 'alis-draft/'

/** Nothing that anybody wrote stays in the browser after signing out. */
export function forgetKeptDrafts(storage: Storage = localStorage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  for (const key of keys) if (key?.startsWith(KEPT_DRAFTS)) storage.removeItem(key)
}

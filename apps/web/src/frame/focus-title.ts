import type { AnyRouter } from '@tanstack/react-router'

/** After going to another page, focus is on its title, as it would be on a page that the browser loads. */
export function focusTitleAfterNavigation(router: AnyRouter): void {
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (fromLocation === undefined || !pathChanged) return
    const title = document.querySelector<HTMLElement>('h1') ?? document.querySelector<HTMLElement>('main')
    title?.focus({ preventScroll: true })
  })
}

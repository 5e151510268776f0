import type { AnyRouter } from '@tanstack/react-router'

let hasNavigated = false

/** After going to another page, focus is on its title, as it would be on a page that the browser loads. */
export function focusTitlesOf(router: AnyRouter): void {
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (fromLocation === undefined || !pathChanged) return
    hasNavigated = true
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  })
}

/** Hands on the focus of a loading page's title, which is gone, to the title of the page that has come. */
export function takeLostFocus(title: HTMLElement | null): void {
  if (hasNavigated && document.activeElement === document.body) title?.focus({ preventScroll: true })
}

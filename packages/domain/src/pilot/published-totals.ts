/** What the Directorate of Health published about the pilot. Amounts are as rough as the source has them. */
export interface PublishedTotals {
  municipalities: number
  tookPart: number
  completed: number
  /** Perhaps completed in 2017 on top of `completed`: the source has a question mark. */
  perhapsCompleted: number
  left: number
  /** `nærmere 26 millioner kroner`: close to, so not quite, for 2012–2016. */
  frameKroner: number
  /** `drøye 21 millioner kroner`: a little over, in the whole scheme. The municipalities bore more than this themselves. */
  spentKroner: number
  source: string
}

export const PILOT_PUBLISHED: PublishedTotals = {
  municipalities: 21,
  tookPart: 121,
  completed: 36,
  perhapsCompleted: 12,
  left: 11,
  frameKroner: 26_000_000,
  spentKroner: 21_000_000,
  source: 'Helsedirektoratet: «Fastlegeordningen – Rekruttering og stabilisering», Kjell Maartmann-Moe, 2018',
}

/** Shares of all who took part, in per cent with one decimal; `neither` in persons. */
export interface PublishedShares {
  completedPercent: { lowest: number; highest: number }
  leftPercent: number
  /** Neither completed nor left. */
  neither: { lowest: number; highest: number }
}

/** Derives the shares from the published totals; the bounds are without and with those who perhaps completed. */
export function publishedShares(totals: PublishedTotals): PublishedShares {
  const percentOfAll = (persons: number) => Math.round((persons / totals.tookPart) * 1000) / 10
  const mostCompleted = totals.completed + totals.perhapsCompleted
  return {
    completedPercent: { lowest: percentOfAll(totals.completed), highest: percentOfAll(mostCompleted) },
    leftPercent: percentOfAll(totals.left),
    neither: {
      lowest: totals.tookPart - mostCompleted - totals.left,
      highest: totals.tookPart - totals.completed - totals.left,
    },
  }
}

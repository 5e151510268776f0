/** The number that somebody wrote, with comma or point: `37,5`. Undefined when empty; NaN when it is not a number. */
export function readNumber(text: string): number | undefined {
  const written = text.replace(/\s|%/g, '').replace(',', '.')
  if (written === '') return undefined
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN
}

/** A number as it stands in a field: `37,5`. */
export const writeNumber = (value: number): string => String(value).replace('.', ',')

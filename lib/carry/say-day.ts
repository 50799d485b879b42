/** A day (`YYYY-MM-DD`) as people write it in the language of the interface, a BCP 47 tag. */
export function sayDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

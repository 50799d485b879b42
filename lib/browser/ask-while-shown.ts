import { askTwice } from './ask-twice.ts'
import { callOff } from './call-off.ts'

/**
 * Asks the background from a page, however often it is killed over the question; and again whenever
 * the page has been away in the browser's memory meanwhile, for then the answer is lost, and nothing
 * tells so.
 */
export function askWhileShown<T>(ask: () => Promise<T>): Promise<T> {
  const answered = new AbortController()
  return new Promise<T>((resolve, reject) => {
    const begin = () => void askTwice(ask).then(resolve, reject)
    addEventListener('pageshow', ({ persisted }) => persisted && begin(), {
      signal: answered.signal,
    })
    begin()
  }).finally(() => callOff(answered))
}

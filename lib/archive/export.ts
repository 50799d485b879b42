import { ARCHIVE_FORMAT } from './archive.ts'

/**
 * A reader's reports as a JSON file, in pieces, one for each report: put together they are what
 * `importArchive` and `loadArchive` read again.
 * @param batches reports (`ArchivedReport`) as they are stored
 */
export async function* exportArchive(
  batches: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<string> {
  let before = `{"format":${ARCHIVE_FORMAT},"reports":[`
  for await (const reports of batches) {
    for (const report of reports) {
      yield before + JSON.stringify(report)
      before = ','
    }
  }
  yield before === ',' ? ']}' : `${before}]}`
}

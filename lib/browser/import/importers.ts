import type { CatalogueRow } from '#lib/browser/archive/database.ts'
import type { Refusal } from '#lib/browser/archive/own-reports.ts'
import type { FromImporter, ToImporter, ToRead } from './import-messages.ts'

type Part = Extract<FromImporter, { kind: 'part' }>
type End = Extract<FromImporter, { kind: 'done' | 'committed' }>

/** A worker that reads files, one question after the other. */
class Importer {
  readonly #worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })

  tell(message: ToImporter): void {
    this.#worker.postMessage(message)
  }

  /** Resolves when all is done; `onPart` hears of each part. */
  ask(message: ToImporter, onPart: (part: Part) => void): Promise<End> {
    return new Promise((resolve, reject) => {
      this.#worker.onerror = ({ message: fault }) => reject(new Error(fault))
      this.#worker.onmessage = ({ data }: MessageEvent<FromImporter>) => {
        if (data.kind === 'part') onPart(data)
        else if (data.kind === 'failed') reject(new Error(data.message))
        else resolve(data)
      }
      this.tell(message)
    })
  }

  end(): void {
    this.#worker.terminate()
  }
}

/** Reading is nearly all computing: more workers than cores gain nothing, and the reader needs one. */
const MOST_IMPORTERS = 4

/** Some workers that read files side by side. */
export class Importers {
  readonly #importers: Importer[]

  /** `taken`: the sources of the archive. No more workers are started than `jobs`. */
  constructor(jobs: number, taken: readonly string[]) {
    const count = Math.max(1, Math.min(MOST_IMPORTERS, navigator.hardwareConcurrency, jobs))
    this.#importers = Array.from({ length: count }, () => new Importer())
    for (const importer of this.#importers) importer.tell({ kind: 'taken', sources: taken })
  }

  /** Reads all jobs, some at a time: `filesOf` is asked when the turn of a job comes. */
  async read<Job>(
    jobs: readonly Job[],
    filesOf: (job: Job) => Promise<readonly ToRead[]>,
    onPart: (part: Part) => void,
  ): Promise<void> {
    const waiting = jobs.values()
    const work = async (importer: Importer) => {
      for (const job of waiting)
        await importer.ask({ kind: 'read', files: await filesOf(job) }, onPart)
    }
    await Promise.all(this.#importers.map(work))
  }

  /** Adds the reports of these files, each as a whole; tells for each why not, or null. */
  async commit(files: readonly (readonly CatalogueRow[])[]): Promise<readonly Refusal[]> {
    const end = await this.#importers[0]!.ask({ kind: 'commit', files }, () => {})
    return end.kind === 'committed' ? end.refusals : []
  }

  end(): void {
    for (const importer of this.#importers) importer.end()
  }
}

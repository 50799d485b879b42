import type { FromImporter, ToImporter } from './import-messages.ts'

type Part = Extract<FromImporter, { kind: 'part' }>

/** A worker that reads files, one question after the other. */
class Importer {
  readonly #worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })

  tell(message: ToImporter): void {
    this.#worker.postMessage(message)
  }

  /** Resolves when all is done; `onPart` hears of each part. */
  ask(message: ToImporter, onPart: (part: Part) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#worker.onerror = ({ message: fault }) => reject(new Error(fault))
      this.#worker.onmessage = ({ data }: MessageEvent<FromImporter>) => {
        if (data.kind === 'part') onPart(data)
        else if (data.kind === 'done') resolve()
        else reject(new Error(data.message))
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

  /** Reads all jobs, some at a time; `onPart` hears what came of the job of this number. */
  async read(
    jobs: readonly (readonly File[])[],
    onPart: (part: Part, job: number) => void,
  ): Promise<void> {
    let next = 0
    const work = async (importer: Importer) => {
      for (let job = next++; job < jobs.length; job = next++)
        await importer.ask({ kind: 'read', files: jobs[job]! }, (part) => onPart(part, job))
    }
    await Promise.all(this.#importers.map(work))
  }

  async commit(rows: Part['rows']): Promise<void> {
    await this.#importers[0]!.ask({ kind: 'commit', rows }, () => {})
  }

  end(): void {
    for (const importer of this.#importers) importer.end()
  }
}

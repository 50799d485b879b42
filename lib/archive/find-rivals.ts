import { faultIn, type ImportFault } from './import-fault.ts'

/** A file that was read, with the names of its reports in their order. */
export interface ReadFile {
  readonly name: string
  readonly sources: readonly string[]
}

/**
 * For each of the files that are to be added together, why it cannot be: it has two reports of one name,
 * or one that a file before it has brought. Null for the others; what is refused stands in nobody's way.
 */
export function findRivals(files: readonly ReadFile[]): (ImportFault | null)[] {
  const brought = new Set<string>()
  return files.map(({ name, sources }) => {
    const own = new Set<string>()
    for (const [i, source] of sources.entries()) {
      const kind = own.has(source) ? 'twice' : brought.has(source) ? 'rival' : null
      const place: ImportFault['place'] =
        source === name ? {} : { report: i + 1, source, field: '' }
      if (kind) return { ...faultIn(name, kind), place }
      own.add(source)
    }
    for (const source of own) brought.add(source)
    return null
  })
}

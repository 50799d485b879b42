import type { MessageKey, Translate } from '#components/translate.ts'
import type { ImportFault, ImportFaultKind } from '#lib/archive/import-fault.ts'
import { ARCHIVE_FORMAT } from '#lib/archive/archive.ts'
import { isArchiveFile } from '#lib/archive/file-kind.ts'
import { LEAST_HAN } from '#lib/report/check-source.ts'

/** The texts that say what is wrong and what the reader can do. */
const KEYS = {
  empty: 'faultEmpty',
  binary: 'faultBinary',
  encoding: 'faultEncoding',
  'archive-encoding': 'faultArchiveEncoding',
  lost: 'faultLost',
  'one-line': 'faultOneLine',
  'not-chinese': 'faultNotChinese',
  'no-article': 'faultNoArticle',
  format: 'faultFormat',
  shape: 'faultShape',
  twice: 'faultTwice',
  json: 'faultJson',
  taken: 'faultTaken',
  rival: 'faultRival',
  held: 'faultHeld',
  unreadable: 'faultUnreadable',
  gone: 'faultGone',
  private: 'archivePrivate',
  failed: 'failedReason',
} as const satisfies Record<ImportFaultKind, MessageKey>

/** The same of a report in an archive: renaming that file renames none of its reports. */
const ARCHIVE_KEYS: Partial<Record<ImportFaultKind, MessageKey>> = {
  taken: 'faultTakenInside',
  rival: 'faultRivalInside',
}

function keyOf({ file, kind }: ImportFault): MessageKey {
  const inside = file !== null && isArchiveFile(file)
  return (inside && ARCHIVE_KEYS[kind]) || KEYS[kind]
}

/** What else a text names: the least that is asked for, the version that is read. */
const LIMITS: Partial<Record<ImportFaultKind, number>> = {
  'not-chinese': LEAST_HAN,
  format: ARCHIVE_FORMAT,
}

/** Where in the file; empty where it is the whole. */
function sayPlace(place: ImportFault['place'], t: Translate): string {
  if ('report' in place) {
    const { report, source, field } = place
    if (report === null) return ''
    const said = source === null ? t('placeReport', report) : t('placeNamed', report, source)
    return field ? t('placeField', said, field) : said
  }
  const { line, byte } = place
  if (line === undefined) return byte === undefined ? '' : t('placeByte', byte)
  return byte === undefined ? t('placeLine', line) : t('placeLineByte', line, byte)
}

/** Why a file or a page was not added: which file, where in it, what is wrong, and what to do. */
export function sayFault(fault: ImportFault, t: Translate): string {
  const { file, kind, place, value } = fault
  const problem = t(keyOf(fault), value ?? '', LIMITS[kind] ?? '')
  const where = sayPlace(place, t)
  if (file === null) return problem
  return where ? t('faultAt', file, where, problem) : t('faultOf', file, problem)
}

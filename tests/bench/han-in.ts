import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** All Chinese characters of the texts in a folder, one after the other. */
export async function hanIn(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.join('').replace(/[^\p{Script=Han}]/gu, '')
}

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeAs, encodeUtf16 } from '#tests/unit/report/encode-as.ts'

const PASSAGE = '华药集团共向湖北紧急调运急需的阿克、万迅等4个品种的药剂共计2010箱、200余万支(粒)。'
const REPORT = '000_f15453a24affb0b4.txt'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duidu-cli-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function file(name: string, contents: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, contents)
  return path
}

function duidu(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/duidu.ts', ...args], {
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('duidu compare', () => {
  it('finds a passage in a saved page across scripts, and leaves the navigation out', () => {
    const html = `<!doctype html><meta charset="utf-8"><nav><a href="#">首页</a></nav>
      <article><p>据了解,${PASSAGE}记者在现场看到,工人们正在装车,一直忙到深夜。</p></article>`
    const page = file('page.html', html)
    const { status, stdout } = duidu(['compare', page, '--json'])
    const answer = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(answer.reports[0]).toMatchObject({ source: REPORT, passages: [{ kind: 'reuse' }] })
    expect(answer.reports[0].passages[0].page[0]).toBeLessThan(8)
  })

  it('reads a page in the encoding that it names, and one in UTF-8 whatever it names', () => {
    const html = `<meta charset="gb2312"><article><p>据了解,${PASSAGE}</p></article>`
    const named = file('named.html', encodeAs('gb18030', html))
    for (const page of [named, file('saved.html', html)]) {
      const answer = JSON.parse(duidu(['compare', page, '--json']).stdout)
      expect(answer.reports[0]).toMatchObject({ source: REPORT })
    }
  })

  it('says in words what it found', () => {
    const { stdout } = duidu(['compare', '-'], `昨日,${PASSAGE}`)
    expect(stdout).toContain('1. 冀中能源集團黨委為疫情防控提供堅強政治保證, 2020-02-16')
    expect(stdout).toContain('reuse')
  })

  it('names file and line of what it cannot read, and still answers the rest', () => {
    const lines = ['{"id":"a","text":"天气"}', '{"id":', '{"id":"b"}', '{"id":"c","text":"好"}']
    const { status, stdout, stderr } = duidu([
      'compare',
      '--jsonl',
      file('p.jsonl', lines.join('\n')),
    ])
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    expect(ids).toEqual(['a', 'c'])
    expect(stderr).toMatch(/p\.jsonl:2: not JSON/)
    expect(stderr).toMatch(/p\.jsonl:3: field "text" is not a string/)
    expect(status).toBe(2)
  })

  it('counts the lines of a file of another kind instead of naming each', () => {
    const page = file('page.html', '<p>\n'.repeat(300))
    const { status, stdout, stderr } = duidu(['compare', '--jsonl', page])
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(6)
    expect(stderr).toContain('page.html: 295 more lines are not JSON')
    expect(status).toBe(2)
  })

  it('compares with a folder of reports that is named', () => {
    const own = mkdtempSync(join(folder, 'archive-'))
    writeFileSync(join(own, 'a.txt'), `某集团防疫纪实\n\n2月10日，${PASSAGE}集团还组织了车队。\n`)
    writeFileSync(join(own, 'b.txt'), new Uint8Array([0xb5, 0xda, 0xff]))
    const { status, stdout, stderr } = duidu(['compare', '--json', '--archive', own, '-'], PASSAGE)
    expect(JSON.parse(stdout).reports[0].source).toBe('a.txt')
    expect(stderr).toContain('b.txt: line 1, byte 1: not UTF-8')
    expect(status).toBe(2)
  })
})

describe('duidu archive', () => {
  it('reads reports in any encoding of China', () => {
    const own = mkdtempSync(join(folder, 'archive-'))
    const report = '本院防疫工作報告\n\n本院自二月十日起,每日量測體溫兩次,並於各樓層消毒。\n'
    writeFileSync(join(own, 'a.txt'), encodeAs('big5', report))
    writeFileSync(join(own, 'b.txt'), encodeAs('gb18030', report))
    writeFileSync(join(own, 'c.txt'), encodeUtf16(`\ufeff${report}`, true))
    const { stdout, stderr } = duidu(['archive', '--json', '--archive', own])
    const titles = JSON.parse(stdout).map(({ title }: { title: string }) => title)
    expect(titles).toEqual(Array(3).fill('本院防疫工作報告'))
    expect(stderr).toBe('')
  })

  it('prints the five reports as JSON, and the matrix of their measures as CSV', () => {
    const reports = JSON.parse(duidu(['archive', '--json']).stdout)
    expect(reports).toHaveLength(5)
    expect(reports[0]).toMatchObject({ source: REPORT, date: '2020-02-16', script: 'hant' })
    expect(duidu(['archive', '--csv']).stdout.trim().split('\r\n')).toHaveLength(23)
  })
})

describe('duidu measures and lookup', () => {
  it('answer a query of the command line', () => {
    expect(duidu(['lookup', '200余萬支']).stdout).toContain(REPORT)
    expect(duidu(['measures', '向湖北調運藥劑']).stdout).toContain(REPORT)
  })

  it('answer a file of queries line by line, an empty list where nothing fits', () => {
    const queries = file('q.jsonl', '{"id":"x","query":"量子计算机芯片出口管制"}\n')
    expect(JSON.parse(duidu(['lookup', '--jsonl', queries]).stdout)).toEqual({
      id: 'x',
      matches: [],
    })
  })
})

describe('duidu convert', () => {
  it('reads standard input and leaves everything but the script alone', () => {
    expect(duidu(['convert', '--to', 'tw', '-'], '软件,“头发”\r\n').stdout).toBe('軟體,“頭髮”\r\n')
  })

  it('refuses what is not UTF-8, and a target that it does not know', () => {
    const gbk = duidu([
      'convert',
      '--to',
      'cn',
      file('gbk.txt', new Uint8Array([0xb5, 0xda, 0x0a])),
    ])
    expect(gbk).toMatchObject({ status: 2, stdout: '' })
    expect(gbk.stderr).toContain('line 1, byte 1: not UTF-8')
    expect(duidu(['convert', '--to', 'jp', '-'])).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('duidu', () => {
  it.each([
    [['compare']],
    [['compare', 'no-such-file.txt']],
    [['dance']],
    [['archive', '--archive', 'no-such-folder']],
  ])('complains in one line about %j', (args) => {
    const { status, stderr } = duidu(args)
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('duidu on a full disk', () => {
  it.runIf(existsSync('/dev/full'))('says in one line that it cannot write', () => {
    const full = openSync('/dev/full', 'w')
    for (const args of [['convert', '--to', 'tw', 'README.md'], ['archive']]) {
      const { status, stderr } = spawnSync(process.execPath, ['scripts/duidu.ts', ...args], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      })
      expect(stderr).toBe('duidu: standard output: no space left on the disk\n')
      expect(status).toBe(2)
    }
    closeSync(full)
  })
})

describe('a reader that has seen enough', () => {
  it('ends the program without a word', async () => {
    const child = spawn(process.execPath, ['scripts/duidu.ts', 'archive', '--json'])
    let complaints = ''
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    child.stdout.destroy()
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(complaints).toBe('')
  })
})

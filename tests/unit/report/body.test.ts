import { describe, expect, it } from 'vitest'
import { findBody } from '#lib/report/body.ts'
import { classify } from '#lib/report/classify.ts'
import { blocksOf } from './block-of.ts'

const PROSE = '集团党委召开专题会议,成立疫情防控工作领导小组,每天两次对办公场所消毒。'
const MORE = '所属单位落实责任,对返岗人员逐一排查登记,建立台账,每天报告一次情况。'
const bodyOf = (...lines: string[]) => {
  const blocks = blocksOf(...lines)
  return findBody(blocks, blocks.map(classify))
}

describe('findBody', () => {
  it('runs from the first to the last prose, over headings', () => {
    expect(bodyOf('首页', '某某集团', PROSE, '强化领导', PROSE, '分享到:')).toEqual({
      first: 2,
      last: 4,
    })
  })

  it('does not reach over metadata to a teaser above it', () => {
    expect(bodyOf(PROSE, '来源:东山日报', PROSE, MORE)).toEqual({ first: 2, last: 3 })
  })

  it('begins at a numbered heading and ends at a closed line', () => {
    expect(bodyOf('某某集团战疫记', '一、加强领导', PROSE, '众志成城,我们必胜!')).toEqual({
      first: 1,
      last: 3,
    })
  })

  it('begins at the salutation of a letter', () => {
    expect(bodyOf('倡议书', '广大市民朋友:', PROSE)).toEqual({ first: 1, last: 2 })
  })

  it('leaves a teaser out that only begins the first paragraph', () => {
    expect(bodyOf(`核心提示:${PROSE.slice(0, 30)}`, PROSE, MORE)).toEqual({ first: 1, last: 2 })
  })

  it('is null where nobody writes a sentence', () => {
    expect(bodyOf('首页', '新闻中心', '联系我们')).toBeNull()
  })
})

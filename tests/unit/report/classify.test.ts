import { describe, expect, it } from 'vitest'
import { classify, type Role } from '#lib/report/classify.ts'
import { blockOf } from './block-of.ts'

const SENTENCE = '集团党委召开专题会议,成立疫情防控工作领导小组,每天两次对办公场所消毒。'

describe('classify', () => {
  it.each<[string, Role]>([
    [SENTENCE, 'prose'],
    ['军令如山,闻令而动。', 'remark'],
    ['强化领导,上下联动', 'line'],
    ['Green channel', 'line'],
    ['發布時間:2020-02-16 17:52:49 冀中能源', 'metadata'],
    ['from:中国电力企业联合会date:2020-06-30', 'metadata'],
    ['2020年10月12日', 'metadata'],
    ['来 源:东山煤业', 'metadata'],
    ['□ 作者 秦大鹏', 'metadata'],
    ['记者王小明/台北报导', 'metadata'],
    ['《东山日报》(2020年02月10日 11版)', 'metadata'],
    ['第05版:综合', 'metadata'],
    ['A12版 经济', 'metadata'],
    ['要闻 头版', 'metadata'],
    ['东山晚报2020年3月4日', 'metadata'],
    ['防疫情况汇报2020年3月', 'line'],
    ['放大 缩小 默认', 'chrome'],
    ['关于我们 | 手机版', 'chrome'],
    ['您的位置:首页 > 新闻中心', 'chrome'],
    ['浏览次数:123', 'chrome'],
    ['[责任编辑:李敏]', 'chrome'],
    ['Tel:+86-25-84152563', 'chrome'],
    ['12', 'chrome'],
    ['▲ 测温点现场', 'line'],
    ['▲多家企业捐款,呼吁大家齐心抗疫,共同守护家园的每一天。(资料照)', 'chrome'],
    ['免责声明:本网站部分内容来自网络,版权归原作者所有,如有侵权请联系删除。', 'chrome'],
    ['上一篇:集团召开安全生产视频会', 'related'],
    ['相關文章:', 'related'],
  ])('takes %j as what it is', (line, role) => {
    expect(classify(blockOf(line))).toBe(role)
  })

  it('does not take a question to an interviewed person for a byline', () => {
    expect(classify(blockOf('记者:颜色也有讲究吗?'))).toBe('line')
  })

  it('does not take prose for a notice because it names a QR code', () => {
    const text = `${SENTENCE}乘客扫描二维码登记,关注公众号即可查询。${SENTENCE}`
    expect(classify(blockOf(text))).toBe('prose')
  })
})

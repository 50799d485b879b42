import { describe, expect, it } from 'vitest'
import { findChanges } from '#lib/match/changes.ts'

const REPORT =
  '3月6日,集团组织28000余名职工复工,复工率达93%,比上周提高1.5个百分点。' +
  '仓库储备口罩11000个、消毒液90公斤,由一〇二队三个小组轮班看守。' +
  '7月16日至9月3日,日均供煤2.3万吨,共向灾区调运药剂2010箱。'

const changes = (page: string, report = REPORT) =>
  findChanges(page, [0, page.length], report, [0, report.length]).map(({ kind, ...sides }) => [
    kind,
    page.slice(...sides.page),
    report.slice(...sides.span),
  ])
const rewrite = (...pairs: [string, string][]) =>
  pairs.reduce((text, [from, to]) => text.replace(from, to), REPORT)

describe('findChanges', () => {
  it('finds nothing where nothing was changed', () => {
    expect(changes(REPORT)).toEqual([])
  })

  it.each([
    ['28000余名', '兩萬八千餘名'],
    ['28000余名', '２８０００名'],
    ['28000余名', '28,000余名'],
    ['28000余名', '2.8万名'],
    ['93%', '百分之九十三'],
    ['93%', '９３％'],
    ['11000个', '1.1万个'],
    ['90公斤', '九十公斤'],
    ['2.3万吨', '23000吨'],
    ['2.3万吨', '二点三万吨'],
    ['3月6日', '三月六日'],
    ['3月6日', '3 月 6 日'],
    ['2010箱', '2(èr)010箱'],
    ['2010箱', '20、10箱'],
    ['2010箱', '2O1O箱'],
    ['2010箱', '20\n10箱'],
    ['2010箱', '两千零一十箱'],
    ['三个小组', '3個小組'],
  ])('takes %s written as %s for no change', (from, to) => {
    expect(changes(rewrite([from, to]))).toEqual([])
  })

  it.each([
    ['28000', '38000', 'figure'],
    ['93%', '98%', 'figure'],
    ['11000', '1100', 'figure'],
    ['2.3万', '23万', 'figure'],
    ['三', '五', 'figure'],
    ['2010', '二千一百', 'figure'],
    ['6', '9', 'date'],
    ['16', '18', 'date'],
  ])('tells that %s became %s', (from, to, kind) => {
    expect(changes(rewrite([from, to]))).toEqual([[kind, to, from]])
  })

  it.each([
    ['全程只用4个小时就搭好了帐篷', '4个小时', '240分钟'],
    ['合同期限顺延两年并免收管理费', '两年', '24个月'],
    ['每户分得大米50公斤和食用油两桶', '50公斤', '100斤'],
    ['社区对返乡人员观察三天后才放行', '三天', '72小时'],
    ['商户房租一律减免两个月再视情延长', '两个月', '60天'],
    ['司机们在路上坚守了30多天才回家', '30多天', '一个多月'],
    ['产量达到去年同期水平的1.5倍以上', '1.5倍', '150%'],
    ['规模企业开工面超过87%仍在上升', '87%', '八成七'],
    ['库存棉纱4.6万吨可供全市使用', '4.6万', '肆点陆万'],
  ])('%s: takes %s said as %s for no change', (report, from, to) => {
    expect(changes(report.replace(from, to), report)).toEqual([])
    expect(changes(report, report.replace(from, to))).toEqual([])
  })

  it.each([
    ['全程只用4个小时就搭好了帐篷', '4个小时', '4分钟', 'figure'],
    ['全程只用4个小时就搭好了帐篷', '4个小时', '四个半小时', 'figure'],
    ['全程只用4个小时就搭好了帐篷', '4个小时', '半天', 'figure'],
    ['抢险队连续作战36天没有休息一天', '36天', '36小时', 'figure'],
    ['每户分得大米50公斤和食用油两桶', '50公斤', '50斤', 'figure'],
    ['商户房租一律减免三个月再视情延长', '三个月', '半年', 'figure'],
    ['海外侨胞捐来3亿元专门用于建病房', '3亿元', '3亿美元', 'figure'],
    ['两处工地计划5月10日前恢复施工', '5月10日', '5月底', 'date'],
    ['两处工地计划5月上旬前恢复施工', '5月上旬', '5月下旬', 'date'],
  ])('%s: tells that %s became %s', (report, from, to, kind) => {
    expect(changes(report.replace(from, to), report)).toEqual([[kind, to, from]])
  })

  it.each([
    ['截至目前全市复工率超过93%,比上周有所提高', '超过93%', '不足93%'],
    ['截至目前全市复工率超过93%,比上周有所提高', '超过93%', '近百分之九十三'],
    ['仓库里储备的口罩不低于11000个,可以用一周', '不低于11000', '不超过1.1万'],
    ['参加志愿服务的党员占全部党员的80%以上,受到表扬', '80%以上', '80%以下'],
    ['各车间返岗职工共有300人以下,分批进入厂区', '300人以下', '300人以上'],
  ])('%s: tells that %s became %s', (report, from, to) => {
    expect(changes(report.replace(from, to), report)).toEqual([['figure', to, from]])
    expect(changes(report, report.replace(from, to))).toEqual([['figure', from, to]])
  })

  it.each([
    ['截至目前全市复工率超过93%,比上周有所提高', '超过93%', '突破93%'],
    ['截至目前全市复工率超过93%,比上周有所提高', '超过93%', '达到93%'],
    ['仓库里储备的口罩不少于11000个,可以用一周', '不少于', '至少'],
    ['仓库里储备的口罩不超过11000个,可以用一周', '不超过', '最多'],
    ['参加志愿服务的党员占全部党员的80%以上,受到表扬', '80%以上', '80%'],
    ['公司在最近3天里又有两个车间恢复生产', '最近3天', '近3天'],
  ])('%s: takes %s said as %s for no change of its bound', (report, from, to) => {
    expect(changes(report.replace(from, to), report)).toEqual([])
    expect(changes(report, report.replace(from, to))).toEqual([])
  })

  const ARTICLES = [
    '发现疫情的单位应当立即报告。\n第三条 从事动物屠宰的单位应当登记,处二千元罚款。',
    '发现疫情的单位应当立即报告。第三条　从事动物屠宰的单位应当登记,处二千元罚款。',
    '发现疫情的单位应当立即报告:\n(三)从事动物屠宰的单位应当登记,处二千元罚款。',
    '发现疫情的单位应当立即报告；（三）从事动物屠宰的单位应当登记,处二千元罚款。',
    '发现疫情的单位应当立即报告。\n三、从事动物屠宰的单位应当登记,处二千元罚款。',
    '发现疫情的单位应当立即报告。\n3. 从事动物屠宰的单位应当登记,处二千元罚款。',
    '发现疫情的单位应当立即报告,三是从事动物屠宰的单位应当登记,处二千元罚款。',
  ]
  it.each(ARTICLES)('takes no number of an article or a point for a figure: %s', (report) => {
    const page = report.replace('三', '十五').replace('3', '15')
    expect(changes(page, report)).toEqual([])
    expect(changes(page.replace('二千', '五千'), report)).toEqual([['figure', '五千', '二千']])
  })

  it('tells that another article is cited', () => {
    const report = '有前款行为的单位,依照本法第三条的规定予以处罚,并通报批评'
    expect(changes(report.replace('三', '十五'), report)).toEqual([['figure', '十五', '三']])
  })

  it('tells how long a reader may take with its unit, and takes it for no date', () => {
    const report = '当事人可以自收到处罚决定书之日起十五日内向人民法院提起诉讼'
    expect(changes(report.replace('十五日', '三个月'), report)).toEqual([
      ['figure', '三个月', '十五日'],
    ])
    expect(changes(report.replace('十五日', '30日'), report)).toEqual([['figure', '30', '十五']])
    expect(changes(report.replace('十五日', '15天'), report)).toEqual([])
  })

  it('leaves open what a part of a month may still hold', () => {
    const report = '两处工地计划5月28日前恢复施工'
    expect(changes(report.replace('28日', '底'), report)).toEqual([])
  })

  it('takes the changed parts of one date for one change', () => {
    expect(changes(rewrite(['9月3日', '十月五日']))).toEqual([['date', '十月五', '9月3']])
  })

  it('sees a number that was changed at the very edge of the passage', () => {
    const page = rewrite(['3月', '5月'])
    const start = page.indexOf('月')
    const found = findChanges(page, [start, page.length], REPORT, [start, REPORT.length])
    expect(found).toEqual([{ kind: 'date', page: [0, 1], span: [0, 1] }])
  })

  it.each([
    ['会后整改了15个窗口,全部在周末前完成', '窗外下起小雨。5个窗口,全部在周末前完成', '5个'],
    ['窗外下起小雨。5个窗口,全部在周末前完成', '会后整改了15个窗口,全部在周末前完成', '5个'],
  ])('takes no number that one side cuts at the edge for a changed one', (report, page, edge) => {
    const [from, to] = [page.indexOf(edge), report.indexOf(edge)]
    expect(findChanges(page, [from, page.length], report, [to, report.length])).toEqual([])
  })

  it('does not compare numbers of other sentences', () => {
    expect(changes('集团组织职工复工。气温零下15度,路面结冰,请市民5日前备好雪具。')).toEqual([])
  })

  it('follows sentences that were moved', () => {
    const [first, second, third] = REPORT.split('。')
    const page = [third, first, second].join('。').replace('2010箱', '3010箱')
    expect(changes(page)).toEqual([['figure', '3010', '2010']])
  })

  it('keeps still where a left-out number makes the next one move up', () => {
    const report = '动员14个农民工党委、18个泸州商会以及镇街干部参加'
    expect(changes('动员18个泸州商会以及镇街干部参加', report)).toEqual([])
  })
})

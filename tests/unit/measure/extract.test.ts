import { describe, expect, it } from 'vitest'
import { extractMeasures } from '#lib/measure/extract.ts'

const found = (text: string) =>
  extractMeasures(text, null).map(({ span, category }) => [text.slice(...span), category])

describe('extractMeasures', () => {
  it('gives the tightest clause and its category', () => {
    expect(
      found('疫情发生以来,青石县粮油公司高度重视,储备口罩3200只、消毒液40桶,为抗疫提供保障。'),
    ).toEqual([['储备口罩3200只、消毒液40桶', 'supplies-funds']])
  })

  it('finds nothing in slogans, attitudes and background', () => {
    expect(
      found(
        '面对严峻形势,全体党员坚定信心、众志成城。疫情就是命令,防控就是责任!我们必将打赢这场阻击战。',
      ),
    ).toEqual([])
  })

  it('reads Traditional text and text with glosses as it reads Simplified', () => {
    const plain = found('公司每天两次对车间消毒,对返岗员工逐人登记。').map(
      ([, category]) => category,
    )
    expect(plain).toEqual(['disinfection-hygiene', 'screening-registration'])
    expect(
      found('公司每天兩次對車(chē)間(jiān)消毒,對返崗員(yuán)工逐人登記(jì)。').map((m) => m[1]),
    ).toEqual(plain)
  })

  it('gives one measure for each item of a numbered list', () => {
    const text =
      '一是落实值班制度。节假日领导24小时带班;二是加强体温监测。每天早晚给住校学生量体温;三是减少聚集。取消班级聚餐和集体活动。'
    expect(found(text).map(([, category]) => category)).toEqual([
      'duty-roster',
      'temperature-checks',
      'protection-distancing',
    ])
  })

  it('names the actor, also where it stands in an earlier clause', () => {
    const text = '望江小学接到通知后立即行动,成立防疫工作领导小组,制定《返校复课方案》。'
    const [first, second] = extractMeasures(text, null)
    expect(text.slice(...first!.actor!)).toBe('望江小学')
    expect(text.slice(...second!.actor!)).toBe('望江小学')
    expect(second!.documents.map((span) => text.slice(...span))).toEqual(['《返校复课方案》'])
  })

  it('leaves out headings and noise of a report', () => {
    const text = '每天消毒通风\n学校每天给教室消毒。'
    const parts = {
      paragraphs: [
        [0, 6],
        [7, 17],
      ],
      headings: [[0, 6]],
      noise: [],
    } as const
    expect(extractMeasures(text, parts).map(({ span }) => span[0])).toEqual([7])
  })

  it('takes what the highest leadership asks for as background', () => {
    expect(found('习近平总书记强调,要全力推动企业复工复产,打通上下游产业链。')).toEqual([])
  })

  it('takes what a meeting dealt with as part of the meeting', () => {
    expect(found('3月2日,水务公司召开党委会议,研究了泵站值守和用水保障等事项。')).toEqual([
      ['3月2日,水务公司召开党委会议,研究了泵站值守和用水保障等事项', 'meetings-deployment'],
    ])
  })

  it('takes what the members of a new body did as part of setting it up', () => {
    expect(found('团委组建青年突击队,18名队员连夜给街坊提供帮助。')).toEqual([
      ['团委组建青年突击队,18名队员连夜给街坊提供帮助', 'teams-volunteers'],
    ])
  })

  it('leaves out by whose order something was done', () => {
    const text =
      '2月6日,按照上级关于在确保安全和防护条件具备的前提下尽早恢复供应的要求,粮站党支部召开专题会议。'
    expect(found(text)).toEqual([['粮站党支部召开专题会议', 'meetings-deployment']])
  })

  it('finds nothing in what was not done', () => {
    expect(found('三个月来,全站41名职工没有一人请假。')).toEqual([])
  })

  it('is not misled by compounds that only hold a word', () => {
    expect(found('公司先行垫付了23家分包商的货款。').map(([, category]) => category)).toEqual([
      'enterprise-support',
    ])
    expect(found('镇长实地查看口罩库存情况。').map(([, category]) => category)).toEqual([
      'responsibility-inspection',
    ])
  })
})

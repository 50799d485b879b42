import { bare } from './bare.ts'
import { plainPattern } from './plain.ts'

/** What names of organisations end in. Longer ones first. */
const ENDINGS =
  '集团|有限责任公司|股份有限公司|有限公司|总公司|分公司|公司|管理局|地质局|总局|分局|局|委员会|管委会|办事处|街道办|街道|联合会|商会|协会|学会|总队|支队|大队|队|医院|卫生院|大学|学院|中学|小学|学校|研究院|研究所|研究总院|设计院|总院|银行|农商行|分行|支行|中心|海关|法院|检察院|煤矿|电厂|工厂|水厂|钢厂|厂|车间|社区|居委会|村委会|政府|联社|合作社|总社'
/** Lines of business that stand for a firm, where the text names it again and again. */
const TRADES =
  '客运|公交|重工|煤业|铜业|铝业|矿业|钢铁|重钢|石化|石油|电力|水务|能源|航空|港务|物业|燃气|热力|地铁|传媒|汽车|纺织|化工|医药|药业|食品|建工|物流|控股|股份|科技|物产|机场|高速|超市'
/** Names that say nothing without a context. */
const GENERIC =
  '^(?:[本我该全各所其此某]|集团|公司|各级|所属|下属|权属|直属|有关|相关|部分|多家|基层|企业|中央|国有|其他|我们|同时|目前|截至|通过|针对|根据|按照|由|在|对|向|为|从|与|和|及|将|把|以|使|让|当|经|一家|这家|两家|党委|党组|关于|地方|县级|乡级|乡镇|省级|市级|直辖市|民用|普通)'
/**
 * What begins so tells what somebody does: 提高能源利用效率, 扩大学校的自主权. Words that names begin with, too
 * (建设银行, 开发区管委会), are not among them.
 */
const VERB =
  '^(?:提高|促进|扩大|维护|加强|推动|推进|保护|支持|鼓励|建立|完善|规范|开展|发挥|节约|引导|强化|深化|优化|改善|确保|打造|构建|健全|买卖|致使|违反)'
/** Nor before the first: 区直单位党员下沉社区 names nobody. */
const NO_BEGINNING_OF_A_NAME = /[党为对的和与将把了着过是有让被]|关于/
/** Between two endings of one name there is no verb: 新疆局|一六一队, but not 集团|召开…公司. */
const NO_PART_OF_A_NAME =
  /[党委为对的和与在全召开积极落实扎行动助力战打坚持守抓做向把将到赴走进送去来给,、]|关于/
const LONGEST_EXTENSION = 8

/** 贵州煤矿企业 is no name, though it begins like one. */
const NO_NAME_BEFORE = '(?!企业|行业|系统|们)'
const NAME = plainPattern(`^[\\u3400-\\u9fff·()]{2,14}?(?:${ENDINGS})${NO_NAME_BEFORE}`)
const FIRM = plainPattern(`^[\\u3400-\\u9fff·]{2,6}?(?:${TRADES})`)
const NEXT_PART = plainPattern(
  `^([\\u3400-\\u9fff]{1,${LONGEST_EXTENSION}}?)(?:${ENDINGS})(?![\\u3400-\\u9fff]?(?:作|伍))`,
)
const IS_GENERIC = plainPattern(GENERIC)
const IS_DOING = plainPattern(VERB)
const LETTERHEAD_TAIL = plainPattern('\\s*(?:文件|函|公文|官网|官方网站|门户网站|网站)$')

const isNobody = (name: string) =>
  IS_GENERIC.test(name) || IS_DOING.test(name) || NO_BEGINNING_OF_A_NAME.test(name.slice(0, -1))

/** The name of an organisation at the start of `clause`, `null` where it begins otherwise. */
export function leadingName(clause: string): string | null {
  const match = NAME.exec(clause)
  if (!match || isNobody(match[0])) return null
  let name = match[0]
  for (;;) {
    const next = NEXT_PART.exec(clause.slice(name.length))
    if (!next || NO_PART_OF_A_NAME.test(next[1]!)) return name
    name += next[0]
  }
}

/** A firm called by its trade (港都客运) at the start of `clause`: weaker than a name. */
export function leadingFirm(clause: string): string | null {
  const name = FIRM.exec(clause)?.[0] ?? null
  return name === null || isNobody(name) ? null : name
}

/** Whether a line is nothing but the name of an organisation: 某某县人民政府文件. */
export function isLetterhead(plain: string): boolean {
  const line = plain.replace(LETTERHEAD_TAIL, '')
  return leadingName(line) !== null && bare(leadingName(line)!) === bare(line)
}

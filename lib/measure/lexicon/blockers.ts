/**
 * What speaks against a clause stating a measure, as patterns over its folded text (Simplified, no
 * punctuation), each with what it takes off the weight of the best rule. A clause keeps counting
 * where a rule is strong enough to stand it.
 */
export interface Blocker {
  readonly why: string
  readonly pattern: RegExp
  readonly cost: number
}

/** Enough to undo any rule. */
const never = 9

export const BLOCKERS: readonly Blocker[] = [
  {
    why: 'aim or result of a measure that stands before it',
    pattern:
      /^(?:从而|进而|以便|以此|有效|最大(?:限度|程度)|切实)?(?:确保|保证|保障了?|护航|避免了|防止|以防|使得?|形成了?|营造|凝聚|筑牢|筑起|构筑|织密|织牢|守住|守牢|彰显|体现|展现|展示|赢得|得到|受到|取得|切断|杜绝了|遏制|阻断|实现了|解决了|缓解了|降低|增强|提升了?|提高了?|助力|推动全|奠定|发挥了?|保护|维护|夺取|打赢|打好|为打赢|全力打赢|坚决打赢|最大限度|尽最大)/u,
    cost: 1.6,
  },
  {
    why: 'gives a foundation, a guarantee, recognition',
    pattern:
      /(?:奠定|打下|提供|筑牢)了?.{0,12}(?:基础|保障|保证|支撑|遵循|后盾|防线|力量)$|(?:给予|得到|受到|赢得).{0,14}(?:肯定|好评|赞扬|认可|点赞)/u,
    cost: 2,
  },
  {
    why: 'background: when, why, by whose order',
    pattern:
      /^(?:面对|针对|鉴于|随着|由于|因为|受|自从|当前|目前正值|为了|为(?=.{0,20}(?:贯彻|落实|解决|保证|保障(?=.{0,12}$)|确保|满足|防止|有效|切实|做好|打赢|加强|进一步|最大|全力|应对|抗击))|在(?!.{0,24}(?:设立|设置|成立|建立|张贴|召开|安装|悬挂|开展|实行)).*(?:下|中|后|时|上|期间|之际|基础|前提|同时|以来)$|按照|根据|依据|遵照|依照|结合(?!.*(?:制定|制订))|围绕(?!.*(?:开展|进行))|着眼|立足|本着|接到|自(?=.*以来$))/u,
    cost: 2,
  },
  {
    why: 'a time or a circumstance only',
    pattern:
      /(?:以来|之际|期间|的同时|前提下|基础上|过程中|形势下|情况下|领导下|指导下|支持下|部署下)$|(?:活动|工作|检查|救治|防控|战斗|行动|大考|战役)中$/u,
    cost: never,
  },
  {
    why: 'an attitude',
    pattern:
      /高度重视|提高政治站位|政治站位|增强.{0,4}意识|坚定信心|牢记|不忘初心|使命担当|勇于担当|勇担|扛起|扛牢|众志成城|同舟共济|万众一心|逆行|白衣执甲|铁军|初心|共克时艰|守望相助|舍小家|顾大家|冲锋号|主心骨|先锋模范|战斗堡垒|模范带头|模范作用|责任感|使命感|责任在肩|责任扛|记在心上|精神状态|昂扬|斗志|必胜|齐心协力|凝心聚力|一盘棋|义不容辞|责无旁贷|挺身而出|迎难而上|逆行而上|无私奉献|不畏|不惧|守土有责|守土尽责|闻令而动|放在首位|放在第一位|首要(?:政治)?任务|头等大事|政治任务|硬仗|四个意识|两个维护|四个自信|两手抓|两不误|双胜利|双战双赢|靠前指挥|身先士卒|以身作则|率先垂范/u,
    cost: 1.2,
  },
  {
    why: 'obeying orders in general',
    pattern:
      /^(?:[\p{Script=Han}a-z0-9]{0,24})?(?:坚决|认真|全面|深入|严格|坚定|迅速|积极)?(?:贯彻落实|贯彻执行|贯彻|服从|响应|落实)(?:好|了)?.{0,40}(?:精神|决策部署|部署|要求|指示|号召|安排|指挥|(?<!惠企|助企|扶持|支持|优惠|减免|纾困|稳岗)政策)$/u,
    cost: 1.6,
  },
  {
    why: 'the setting of another act: after a meeting, after a body was set up',
    pattern: /[^先前]后$/u,
    cost: never,
  },
  {
    why: 'shows a spirit',
    pattern:
      /(?:展示|展现|体现|彰显|诠释|践行|擦亮)了?|服从|实际行动|^以.{0,30}(?:意识|精神|态度|责任感|决心|行动|作风)$/u,
    cost: 2,
  },
  {
    why: 'lets somebody feel or become something',
    pattern: /^让/u,
    cost: 1,
  },
  {
    why: 'a relief that other measures brought, a help in general',
    pattern: /^(?:有效)?缓解|^为.*(?:助力|护航|贡献力量|添砖加瓦|再添.*力)$|可供|可满足/u,
    cost: 2,
  },
  {
    why: 'a question or a cause',
    pattern: /能否|是否能|如何|怎样|怎么办|^(?:加上|再加|因而|原来)|(?:因|由于).*[多少大小]$/u,
    cost: 2.5,
  },
  {
    why: 'something is something',
    pattern: /是.{0,24}(?:重点|关键|基础|任务|目标|前提|所在|一环|关卡|责任)$/u,
    cost: 2,
  },
  {
    why: 'all is done, without saying what',
    pattern: /到位.*到位|(?:不放松|不松劲|不懈怠|不动摇|不打折)$/u,
    cost: 2,
  },
  {
    why: 'a visit from above',
    pattern:
      /(?:省委|省长|市委|市长|区长|县委|县长|部长|厅长|主任|领导).{0,30}(?:到.{0,30})?(?:调研|视察|考察)$/u,
    cost: 3,
  },
  {
    why: 'too short to say what was done',
    pattern: /^.{1,5}$/u,
    cost: 1,
  },
  {
    why: 'being a model',
    pattern:
      /^(?:争)?(?:当好|争当|甘当|勇当|争做|做好表率|作表率|当先锋|当表率)|(?:作|做)(?:出)?表率$/u,
    cost: 2,
  },
  {
    why: 'whom the next clause is about',
    pattern:
      /^对.{4,}(?:单位|个人|员工|人员|负责人|干部|同志|者|的)$|^除了?.*(?:外|问题|以外|之外)$/u,
    cost: 2.5,
  },
  {
    why: 'a maxim',
    pattern:
      /就是(?:命令|责任|战场|旗帜|一面|一个)|没有.{1,8}的(?:冬天|春天|山|河)|是.{0,10}(?:大考|考验|试金石|检验)|(?:必须|关键)(?:立足|落实|在|抓)于?/u,
    cost: never,
  },
  {
    why: 'how things stand, or a lack, is no act',
    pattern:
      /(?:紧缺|短缺|不足|告急|(?<!(?:解决|化解|破解|协调|排除|攻克).{0,40})困难|压力大|任务重|难度大|严峻|的问题|的情况|的形势|紧张|复杂)$|(?:任务|形势|压力|难度)(?:艰巨|严峻|繁重|很?大|很?重)|跟不上|停摆|亏损|不畅|中断|停滞|(?:现有|共有|拥有|下辖|下设|居住)(?:职工|员工|人口|居民)?.{0,6}(?:人|户|名)$|无一例|零感染|没有(?:发生|出现)/u,
    cost: 2.5,
  },
  {
    why: 'the highest leadership, outside the organisation',
    pattern: /(?:总书记|习近平|党中央|国务院|总理).{0,12}(?:指出|强调|作出|发表|主持|考察)/u,
    cost: 1.5,
  },
  {
    why: 'somebody speaks of himself',
    pattern:
      /^(?:我(?![市县省区校院局镇村司厂国])|咱|你|您|大家|他说|她说)|(?:表示|说道|坦言|回忆|介绍|告诉记者|说)$/u,
    cost: never,
  },
  {
    why: 'wishing',
    pattern: /(?:将|一定|必将|必定)(?:继续|会|以|能)|力争|努力(?:实现|做到|完成|克服|夺取)|奋斗/u,
    cost: 1.6,
  },
  {
    why: 'nobody, never: what was not done',
    pattern: /没有一(?:个|名|人|位)|无一(?:人|名|例)|从未|从没|不曾|没有人|没人|尚未|未能|未曾/u,
    cost: 2.5,
  },
  {
    why: 'work went on well, without saying how',
    pattern:
      /^(?:[全统]力|统筹|精准|有序|扎实|稳妥|安全|科学|积极|稳步|有力|有效|深入|持续|全面){2,5}(?:推动|推进|做好|抓好|开展|抓实)(?:各项|企业|项目)?(?:复工复产|疫情防控|防控|防疫|各项工作|工作)+$/u,
    cost: 2,
  },
]

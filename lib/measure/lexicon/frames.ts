const day =
  '(?:20\\d\\d年)?(?:[0-9一二三四五六七八九十]{1,3}月)?[0-9一二三四五六七八九十]{1,3}[日号]'
const organisation =
  '(?:集团|公司|单位|部门|党委|党支部|党总支|支部|医院|学校|社区|中心|办公室|领导小组|委员会|企业|街道|村委会|大队|分局)'

/** Clauses that state nothing by themselves and belong to the measure that follows: when, who. */
export const LEAD_INS: readonly RegExp[] = [
  new RegExp(
    `^(?:自|从|截至|截止|于)?${day}(?:早|一早|上午|下午|晚上?|凌晨|深夜|起|以来|当天|当晚)?$`,
    'u',
  ),
  /^(?:次日|当日|当天|同日|当晚|节前|节后)(?:一早|上午|下午|晚上?)?$/u,
  /^对.{4,}(?:单位|个人|员工|人员|负责人|干部|同志|者|的)$/u,
  /^从?\d{1,2}月(?:初|中旬|下旬|上旬|底|以来|起|份)*(?:开始)?$/u,
  new RegExp(
    `^(?!按照|根据|在|面对|针对|为|以|坚持|把).{2,40}${organisation}(?:等.{0,10})?(?:(?:及时|迅速|立即|积极|也|都|均)?(?:结合|根据|按照).{2,24})?$`,
    'u',
  ),
]

/** Clauses that may stand between a lead-in and its measure. */
export const ADVERBIAL = /^(?:也|都|均)?(?:根据|按照|结合|依据|遵照|经)/u

/** A clause that opens a measure of its own, even if it is of the same category. */
export const OWN_START = new RegExp(
  `^(?:对|向|为|给|把|将|并?要求|并?督促|通过|利用|运用|借助|依托|每[日天周晚]|每两|每隔|同时|此外|另外|${day})|^(?!.{0,8}(?:帮扶|帮助|支持|服务|督促|指导|推动|要求|动员|协助)).{2,14}${organisation}(?!.{0,3}[的和、])`,
  'u',
)

/** A clause that says by what means; the next one says what is done. */
export const MEANS =
  /^(?:并|还)?(?:通过|利用|运用|借助|依托|以|采取|充分利用|采用).*(?:形式|方式|渠道|平台|载体|手段|途径|媒介)$/u

/** Frames that share one verb among nouns in a row. */
export const SHARED_FRAME =
  /^(?:对|为|向|把|将)|对.*(?:进行|予以|作出|做出|实行|开展)|(?:情况|能力|问题)$/u

/** Acts whose object is another act: what stands in a row after them are objects. */
export const GOVERNING = /(?:督导|督查|督察|检查|指导|协助|配合|支援|研究|部署|汇报|监督)(?!$)/u

/** Whose words are background to what an organisation did. */
export const OUTSIDE_SPEAKER =
  /(?:总书记|习近平|党中央|国务院|总理).{0,30}(?:指出|强调|要求)$|(?:总书记|习近平).{0,20}(?:重要指示|重要讲话)指出/u

/** What may stand before the subject of a clause. */
export const ACTOR = new RegExp(
  `^(?:(?:会议要求|同时|并|目前|其中|此外|随后|特别|截至目前|据统计|自|从)|${day}(?:早|上午|下午|晚上?|起)?)+`,
  'u',
)

/** A subject ends with a body or with people. */
export const ACTOR_END =
  /^(?!对|把|将|为|向|在|按照|根据|结合|依据|提交|每天|每日|通过|践行|与|从).{1,30}(?:集团公司|集团|公司|单位|部门|党委|党组|党支部|党总支|支部|医院|学校|中学|小学|大学|幼儿园|社区|街道|中心|办公室|领导小组|委员会|企业|村委会|大队|分局|协会|商会|[县市镇乡村区局厂矿站院]|委员会|党组织|领导班子|班子成员|负责人|书记|董事长|总经理|校长|院长|委员|突击队|志愿者|党员干部|党员|干部|教师|员工|职工|政府|银行|各级)/u

/** What a meeting did, in a clause of its own after the one that says it was held. */
export const MEETING_OBJECT =
  /^(?:会上|并|还|专题|逐项|认真)?(?:研究|部署|讨论|传达|听取|审议|通报|分析|研判|总结|对.{2,40}(?:部署|安排|布置|要求)$)/u

/** The members of a body that was just set up, and what they did: 8名队员轮流… */
export const MEMBERS = /^\d+(?:余|多)?(?:名|位|人)/u

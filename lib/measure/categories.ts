/** The kinds of measures, in the order in which reports usually tell them. */
export const CATEGORIES = [
  {
    id: 'leadership-group',
    hans: '领导小组与组织机构',
    hant: '領導小組與組織機構',
    en: 'Leadership group & organisation',
    definition:
      'Setting up a leading group, headquarters, office or other standing body that directs the epidemic response.',
    examples: ['成立疫情防控工作领导小组', '设立疫情防控办公室', '成立应急小组'],
  },
  {
    id: 'meetings-deployment',
    hans: '专题会议与工作部署',
    hant: '專題會議與工作部署',
    en: 'Special meetings & deployment',
    definition:
      'Meetings (in person, video, telephone) and dispatched instructions that study, deploy or review the response or the resumption.',
    examples: ['召开6次专题会议', '召开视频专题部署会议', '2月6日召开电话工作会议'],
  },
  {
    id: 'plans-documents',
    hans: '预案方案与制度文件',
    hant: '預案方案與制度文件',
    en: 'Plans, rules & documents issued',
    definition:
      'Drawing up, issuing or activating contingency plans, schemes, notices, rules and procedures (whatever their subject; the subject goes in alt_categories).',
    examples: ['制定疫情防控应急预案', '印发《复工复产实施方案》', '启动应急预案'],
  },
  {
    id: 'responsibility-inspection',
    hans: '责任包联与督导检查',
    hant: '責任包聯與督導檢查',
    en: 'Responsibility contracting & inspection tours',
    definition:
      'Assigning named leaders, units or zones responsibility, and supervising or inspecting on the spot.',
    examples: ['领导班子成员包联14个所属单位', '不定期重点督导', '划分责任片区'],
  },
  {
    id: 'info-reporting',
    hans: '信息报送与日报告零报告',
    hant: '資訊報送與日報告零報告',
    en: 'Reporting (daily / zero reports)',
    definition:
      'Daily and zero reporting, liaison officers, ledgers and channels by which epidemic information goes up and down.',
    examples: ['实行零报告、日报告制度', '建立信息联络员制度', '及时上报市国资委'],
  },
  {
    id: 'screening-registration',
    hans: '排查登记与隔离观察',
    hant: '排查登記與隔離觀察',
    en: 'Screening, registers & quarantine',
    definition:
      "Finding out and registering people's health, travel and contacts; personal files; quarantine or medical observation.",
    examples: ['对返岗人员地毯式排查', '每日健康情况登记', '一人一档'],
  },
  {
    id: 'temperature-checks',
    hans: '体温监测',
    hant: '體溫監測',
    en: 'Temperature checks',
    definition: 'Taking, or ordering people to take, body temperature.',
    examples: ['在岗员工测温全覆盖', '每天实施体温监测'],
  },
  {
    id: 'disinfection-hygiene',
    hans: '消毒消杀与环境卫生',
    hant: '消毒與環境衛生',
    en: 'Disinfection & hygiene',
    definition:
      'Disinfecting, ventilating and cleaning premises, vehicles and goods; refuse; hygiene campaigns.',
    examples: ['每天两次对办公场所消毒', '公共区域全面消杀', '垃圾日积日清'],
  },
  {
    id: 'supplies-funds',
    hans: '防疫物资与专项资金',
    hant: '防疫物資與專項資金',
    en: 'Supplies & special funds',
    definition:
      'Procuring, stocking, requesting, allocating and managing protective supplies, and the earmarked money for them.',
    examples: ['储备口罩11000个', '购置口罩、测温仪、消毒液', '应急资金专项管理'],
  },
  {
    id: 'publicity-education',
    hans: '宣传教育与舆论引导',
    hant: '宣傳教育與輿論引導',
    en: 'Publicity, education & opinion guidance',
    definition:
      'Spreading knowledge and information, posters and banners, training, calming opinion, unified external information release.',
    examples: ['利用微信群、横幅普及防护知识', '设置防疫海报', '统一对外宣传口径'],
  },
  {
    id: 'protection-distancing',
    hans: '个人防护、减少聚集与远程办公',
    hant: '個人防護、減少聚集與遠距辦公',
    en: 'Personal protection, distancing & remote work',
    definition:
      "Rules for people's own conduct: masks, no gatherings or visits, home meals; working from home and online meetings instead of assembling.",
    examples: ['上班时戴口罩、勤洗手、不串岗', '不聚餐不集会', '远程居家办公'],
  },
  {
    id: 'duty-roster',
    hans: '值班值守与领导在岗',
    hant: '值班值守與領導在崗',
    en: 'Duty rosters & leaders on post',
    definition: '24-hour duty, leaders on duty, joint duty-room mechanisms.',
    examples: ['24小时在岗值班制度', '班子成员全体在岗'],
  },
  {
    id: 'access-control',
    hans: '出入管控与封闭管理',
    hant: '出入管控與封閉管理',
    en: 'Access control & closed management',
    definition:
      'Checkpoints, gate control, control of entry, exit and movement, grid management of an area or work site.',
    examples: ['设立检查点', '加强门卫管控', '外出报备制度'],
  },
  {
    id: 'work-resumption',
    hans: '复工复产组织',
    hant: '復工復產組織',
    en: 'Organising the resumption of work',
    definition:
      'Staggered, graded or sector-by-sector resumption; acceptance checks; solving what hinders resumption; ordering staff back.',
    examples: ['错开复工时间', '分区分级梯次推动野外作业', '推动所属企业复工复产'],
  },
  {
    id: 'production-supply',
    hans: '生产保供与产业链畅通',
    hant: '生產保供與產業鏈暢通',
    en: 'Production, supply guarantee & supply chains',
    definition:
      'Keeping up, raising or converting production and essential services; unblocking upstream, downstream and logistics.',
    examples: ['加大电煤生产和供应', '新建10条熔喷布生产线', '开通物流绿色渠道'],
  },
  {
    id: 'aid-donations',
    hans: '医疗驰援与捐款捐物',
    hant: '醫療馳援與捐款捐物',
    en: 'Medical aid & donations',
    definition:
      'Sending medical staff, medicines or goods to the stricken area; collecting and passing on donations.',
    examples: ['派出8名医护人员赴鄂', '向湖北调运药剂2010箱', '捐款47993元'],
  },
  {
    id: 'teams-volunteers',
    hans: '党员突击队、应急队伍与志愿者',
    hant: '黨員突擊隊、應急隊伍與志願者',
    en: 'Vanguard teams, response teams & volunteers',
    definition:
      'Forming or committing teams of members, employees or volunteers; model posts and responsibility areas of party members; front-line support.',
    examples: ['组建先锋突击队', '成立志愿者车队', '设立党员示范岗'],
  },
  {
    id: 'party-activities',
    hans: '党组织动员与主题活动',
    hant: '黨組織動員與主題活動',
    en: 'Party mobilisation & themed activities',
    definition:
      'Political study, open letters to members, themed party days, lectures, practice campaigns.',
    examples: ['印发致党员倡议书', '开展主题党日、微党课', '组织学习中央指示精神'],
  },
  {
    id: 'accountability-incentives',
    hans: '问责、考察与激励关怀',
    hant: '問責、考察與激勵關懷',
    en: 'Accountability, appraisal & incentives',
    definition:
      'Discipline and accountability; judging cadres and applicants by their conduct; praise, reward, care for front-line staff.',
    examples: ['落实不力的予以问责', '防疫表现作为选拔任用依据', '会议通报表扬'],
  },
  {
    id: 'enterprise-support',
    hans: '助企纾困与金融支持',
    hant: '助企紓困與金融支持',
    en: 'Support for enterprises, tenants & finance',
    definition:
      'Rent relief, loans, insurance, deferrals, policy services, and cadres sent to firms as liaison officers.',
    examples: ['减免两个月租金', '驻企防疫联络员', '批复30亿元贷款'],
  },
  {
    id: 'workers-return-hiring',
    hans: '员工返岗运输与用工对接',
    hant: '員工返崗運輸與用工對接',
    en: "Workers' transport & hiring",
    definition:
      'Bringing workers back to their posts (trains, coaches, commuter lines) and matching labour with firms.',
    examples: ['开行农民工专列52列', '点对点送达服务', '在线招聘平台'],
  },
  {
    id: 'community-services',
    hans: '社区联防与居民生活保障',
    hant: '社區聯防與居民生活保障',
    en: "Community joint prevention & residents' services",
    definition:
      'Joint prevention with communities or local government; daily necessities, delivery and property services for residents.',
    examples: ['与社区召开联防联控协调会', '安排蔬菜店铺进入小区', '为居民送菜送药'],
  },
] as const

export type CategoryId = (typeof CATEGORIES)[number]['id']

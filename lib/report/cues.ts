/**
 * Words by which the furniture of a page is known, as data: in Simplified, lower case, parts of
 * patterns (`|` between them). They are looked up in plain text, so they find both scripts.
 */

/** Labels of two characters are often set apart: 来 源, 责 编. */
const spaced = (labels: string) =>
  labels.replace(/(?<![^|])([\u4e00-\u9fff])([\u4e00-\u9fff])(?![^|])/g, '$1\\s{0,3}$2')

/** Before a colon (or, where marked so, a space): what follows is the report's own date. */
export const DATE_LABELS = spaced(
  '发布时间|发布日期|发表时间|发表日期|发表于|发布于|发稿时间|刊登日期|刊发时间|出版日期|成文日期|印发日期|更新时间|更新日期|添加时间|录入时间|上传时间|时间|日期|date|published|posted|updated',
)

/** What follows is who published the report, or where it was taken from. */
export const SOURCE_LABELS = spaced(
  '信息来源|文章来源|新闻来源|稿件来源|资料来源|内容来源|本文来源|来源|来自|稿源|转自|转载自|摘自|发布单位|发布机构|发布机关|发文机关|发布部门|发布者|供稿单位|来稿单位|出处|from|source',
)

/** What follows is who wrote the report. */
export const AUTHOR_LABELS = spaced(
  '作者|撰稿人|撰稿|撰文|执笔|供稿人|供稿|投稿|文字|文图|图文|文/图|图/文|文|记者|通讯员|特约记者|特约通讯员|by|author',
)

/** Roles that stand before a name without a colon: 本报记者 张三. */
export const AUTHOR_ROLES =
  '(?:本报|本刊|本网|本台|特约|实习|见习|驻站|首席|全媒体|融媒体|中央社|[\\u4e00-\\u9fff]{2,6}(?:报|网|社|台))*(?:记者|通讯员|作者|特约记者|撰稿人?|评论员)'

/** Who saw the report through the press. */
export const CREDIT_LABELS = spaced(
  '责任编辑|责编|执行编辑|本期编辑|编辑|编审|校对|校审|审核|审校|审稿|审签|监制|美编|制作|排版|版式|值班编辑|值班编委|值班|初审|复审|终审|一审|二审|三审|主编|总编|总监制|策划|录入|发布人|签发|核稿|摄影|摄|图片|供图|主办|主办单位|承办|协办|主管',
)

/** How a publisher can be reached, and under which numbers it is registered. */
export const CONTACT_LABELS = spaced(
  '联系我们|联系方式|联系人|联系电话|电话|手机|传真|邮箱|电子邮箱|电子邮件|邮编|邮政编码|地址|网址|公司地址|总部地址|客服热线|服务热线|咨询热线|热线|新闻热线|新闻报料热线|报料热线|投稿邮箱|举报电话|国内统一刊号|统一刊号|刊号|邮发代号|制作单位|技术支持|备案号|索引号|文号|主题词|主题分类|有效性|关键词|关键字|标签|tags?|tel|telephone|phone|fax|e-?mail|mail|address|add|web|website|whatsapp|wechat|zip|zip code|skype|mobile|mob',
)

/** Other texts of the same site. */
export const RELATED_LABELS =
  '相关文章|相关阅读|相关新闻|相关链接|相关报道|相关推荐|相关附件|相关稿件|相关内容|推荐阅读|推荐新闻|推荐文章|延伸阅读|扩展阅读|热门文章|热门推荐|热门新闻|热点新闻|热点推荐|猜你喜欢|为你推荐|更多新闻|更多精彩|更多阅读|往期回顾|往期推荐|精彩推荐|最新文章|最新新闻|最新资讯|上一篇|下一篇|上一条|下一条|上一页|下一页|前一篇|后一篇|上篇|下篇|上一则|下一则|上一则新闻|下一则新闻|附件|附件下载|延伸报道|related|related articles|previous|next|prev'

/** Things to press or tick; a line that is made of them is no text. */
export const BUTTONS =
  '广告|advertisement|ad|首页|主页|网站首页|返回首页|返回|返回顶部|回到顶部|返回列表|返回目录|返回上页|顶部|打印|打印本页|打印本文|打印文章|打印此页|关闭|关闭窗口|关闭本页|我要打印|字号|字体|字体大小|字级|大|中|小|特大|大中小|放大|缩小|放大字体|缩小字体|默认|标准|复制链接|收藏|收藏本页|加入收藏|设为首页|分享|分享到|分享至|分享本文|我要分享|一键分享|微信|微信扫一扫|扫一扫|朋友圈|新浪微博|微博|腾讯微博|qq|qq空间|qq好友|空间|豆瓣|人人网|脸书|推特|facebook|twitter|line|x|email|share|print|close|home|top|menu|search|login|english|en|cn|登录|注册|登录/注册|会员登录|退出|搜索|站内搜索|搜一搜|全站搜索|检索|高级检索|网站地图|站点地图|导航|网站导航|菜单|目录|栏目|频道|版面|版面导航|版面翻页|版面概览|本版新闻|标题导航|上一版|下一版|上一期|下一期|按日期搜索|按日期检索|往期|往期报纸|数字报|数字报纸|电子报|电子版|手机版|电脑版|客户端|移动端|无障碍|无障碍浏览|繁体|简体|繁体版|简体版|繁|简|繁體|中文|中文版|关于我们|联系我们|联系我们吧|关于本站|公司简介|企业简介|公司概况|新闻中心|新闻动态|新闻资讯|企业新闻|公司新闻|集团新闻|党建工作|党群工作|党建|企业文化|人力资源|人才招聘|招聘|产品中心|产品展示|产品|解决方案|服务|投资者关系|社会责任|信息公开|公告|通知公告|通知|公示|专题|专题专栏|要闻|时政|国内|国际|社会|财经|体育|娱乐|教育|文化|健康|科技|视频|图片|评论|互动|互动交流|政务服务|政务公开|政务|热点|头条|滚动|点赞|赞|在看|喜欢|评论|我要评论|发表评论|网友评论|举报|纠错|我要纠错|阅读|阅读全文|阅读原文|原文链接|查看原文|查看更多|更多|了解更多|展开全文|收起|全文|扫码|扫码关注|关注|关注我们|关注公众号|听新闻|语音播报|朗读|播放|暂停|下载|下载app|反馈|意见反馈|隐私政策|免责声明|法律声明|版权声明|版权所有|版权信息|友情链接|链接|contact us|contact|about us|about|news|products|privacy policy|sitemap'

/** In such a short line, wherever it stands in it, speaks the site and not the report. */
export const SITE_MARKS =
  '©|copyright|all rights reserved|版权所有|icp备|icp证|公网安备|网安备|许可证编?号|转载请注明|转载注明|转载须注明|转载自|未经授权|未经许可|未经书面|禁止转载|不得转载|侵权必究|侵权请联系|联系删除|仅供参考,不构成|不代表本(?:站|网|报|平台)|文责自负|免责声明|点击上方|点击下方|点击蓝字|点击.{0,8}(?:关注|订阅|阅读|进入|查看|下载)|阅读原文|长按.{0,6}(?:识别|扫描|关注|图片|二维码)|识别.{0,4}二维码|扫描.{0,6}二维码|扫码(?:关注|下载|阅读|观看)|微信公众号[:“]|(?:关注|订阅).{0,14}公众号|thank you for your|we will contact you|leave (?:us )?a message|读完.{0,3}(?:约|需)|全文.{0,4}\\d+字|阅读.{0,4}(?:约|需|大概).{0,4}分钟|^标题:|收录于.{0,4}(?:话题|合集|专辑)|返回搜狐|打开.{0,6}app|下载.{0,8}(?:app|客户端)'

/** Notices of the site that are written in sentences begin so. */
export const NOTICE_STARTS =
  '(?:特别|郑重|版权|免责|法律|转载|本站|本网|本报|本刊|网站|重要)?(?:声明|提示|说明)\\s*[:】]|凡.{0,30}(?:本网|本站|本报|转载|来源|作品|稿件)|本(?:文|站|网|网站|平台|公众号)(?:所?(?:转载|刊载|发布|登载|内容|部分|文章|图片|素材|信息)|仅|系|来源|为转载|不代表|版权)|以上(?:内容|文章|信息|图文)(?:来源|仅|由|为|转)|(?:如|若)(?:有|涉及|涉嫌|发现)?.{0,6}侵权|未经(?:授权|许可|本网|本站|书面)|版权(?:归|所有)|欢迎(?:关注|转发|投稿|订阅|扫码)|长按|扫描|扫码|点击|更多.{0,10}(?:请|敬请)(?:关注|下载|点击|扫)'

/** Whom a letter or a notice addresses, on a line of its own before a colon. */
export const SALUTATIONS =
  '^(?:广大|各位|尊敬的|亲爱的|全体|全市|全区|全县|各[省市县区州镇乡街局厅委办院校部单直有级]|各单位|[^,。:]{0,12}(?:同志们?|朋友们?|同胞们|居民|市民|村民|家长|企业|同仁|职工|员工))[^。!?]{0,40}:$'

/** A line of its own that names how often the page was seen. */
export const COUNTERS =
  '浏览次数|浏览量|浏览|阅读次数|阅读量|阅读数|阅读|点击次数|点击数|点击量|点击|访问量|访问次数|人气|点赞数|评论数|评论|views?|hits?|read'

/** Where a reader stands on a site. */
export const PLACE_LABELS =
  '当前位置|您的位置|你的位置|您现在的位置|你现在的位置|您当前的位置|当前的位置|所在位置|现在位置|位置|you are here|location'

/** Subjects of photographs; before 在, 正在, 为 … they make a caption. */
export const CAPTION_SUBJECTS =
  '员工|职工|工作人员|工人|志愿者|队员|党员|医护人员|护士|医生|民警|干部|工程师|技术人员|师傅|领导|书记|同志|群众|居民|村民|学生|老师|记者|代表|人员|车间|现场|生产线'

/** What they are seen doing. */
export const CAPTION_VERBS =
  '正在|在(?:进行|开展|为|对|给|向|现场|车间|一线|生产|检查|工作|卡口|门口|忙|搬|装|测|消|作业|施工|操作|巡)|进行中|为.{1,12}(?:测量?体温|测温|消毒|登记|送)'

/** Beginnings and ends of captions. */
export const CAPTION_MARKS =
  '^[▲△▼◆●■]?(?:图为|上图|下图|左图|右图|图[一二三四五六七八九十\\d]+[:: ]|图片说明|资料图|[((](?:图|资料图))|(?:摄|摄影|供图|资料图|图片|/摄|/图)[))]?$|^[▲△▼]|图[//][^,。]{2,12}$|摄影?[::/][^,。]{2,12}$'

/** What the names of sites end in that stand behind a title: 标题_某某网, 标题-某某集团. */
export const SITE_NAMES =
  '网|网站|官网|门户|首页|集团|公司|报|台|社|新闻|版本|频道|平台|政府|委员会|大学|学院|医院|局|厅|中心|协会|联合会|在线|资讯|动态|要闻'

/** What names of newspapers, sites and stations end in. */
export const MEDIA =
  '日报|晚报|早报|时报|周报|商报|晨报|都市报|导报|报|网|通讯社|电视台|广播电台|广播电视台|杂志|杂志社|在线|融媒体中心|周刊|公众号'

/** End like them, and are none. */
export const NOT_MEDIA =
  '战报|简报|喜报|海报|通报|汇报|捷报|预报|申报|填报|上报|举报|情报|日报告|报告'

/** Names of newspapers end so that are no part of another word; two characters stand before them. */
export const NEWSPAPERS = '日报|晚报|早报|时报|商报|晨报|都市报|新闻网|电视台'

/** Media that are known by their whole name. */
export const KNOWN_MEDIA =
  '新华社|新华网|人民网|中新社|中新网|中国新闻网|中央社|央视网|央视新闻|光明网|中国青年报|解放军报|澎湃新闻|联合报|大公报|文汇报'

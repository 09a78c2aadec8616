/** What reviewers care about, beyond the thing itself. */
export const concernKeys = [
  'quality',
  'price',
  'gifts',
  'delivery',
  'service',
  'hobby',
  'looks',
  'ease',
  'comfort',
] as const;
export type Concern = (typeof concernKeys)[number];

/** English words are stems: matched from the beginning of a word. Chinese ones anywhere. */
interface Wording {
  readonly en: string;
  readonly zh: string;
}

/**
 * Wordings of each concern. A review that uses one or more of them is counted as mentioning the
 * concern once; only over-use against the rest of the shop says anything, so single stray hits do no harm.
 */
export const concernLexicon: Readonly<Record<Concern, Wording>> = {
  quality: {
    en: `quality|durab|sturd|well[- ]made|well built|built to last|build\\b|craft|workmanship|material|stitch|seam|finish|solid|robust|
      premium|flims|cheaply made|poorly made|broke\\b|broken|breaks\\b|fell apart|falls apart|hold(?:s|ing)? up|held up|wear and tear|
      wears out|wore out|stainless|cast iron|hardwood|thick|heft|precision|tolerance|lasts?\\b|lasted|lasting|reliab|defect|scratch|
      weld|hinge|fabric|heavy[- ]duty`,
    zh: `质量|品质|做工|材质|材料|用料|耐用|结实|牢固|扎实|厚实|质感|工艺|细节|精致|精细|坏了|断了|开裂|掉漆|缝线|走线|手感|耐磨|皮质|面料|
      钢|实木|不锈钢|经久|粗糙|瑕疵|掉色|起球|考究|厚重|分量`,
  },
  price: {
    en: `price|pricing|cheap|expensive|afford|bargain|discount|coupon|voucher|deal\\b|deals\\b|on sale|sale\\b|sales\\b|value for|value\\b|
      budget|cost|worth the money|worth every|for the money|money|save[ds]?\\b|saving|bucks|dollar|dime|penny|pennies|cent\\b|cents\\b|
      overpriced|half the|markdown|marked down|clearance|promo|wallet|thrift|frugal|inexpensive|reduced`,
    zh: `价格|价钱|便宜|实惠|划算|性价比|优惠|折扣|打折|活动价|特价|促销|满减|优惠券|用券|省钱|省了|降价|贵|钱包|预算|物美价廉|超值|
      值这个价|比价|秒杀|凑单|红包|返现|低价|块钱|白菜价|捡漏|薅|双十一|双11|618|保价|差价|涨价`,
  },
  gifts: {
    en: `gift|present\\b|presents\\b|birthday|christmas|xmas|anniversar|wedding (?:gift|present)|valentine|mother'?s day|father'?s day|for my (?:mom|mum|mother|
      dad|father|sister|brother|wife|husband|son|daughter|niece|nephew|friend|boss|girlfriend|boyfriend|grand|aunt|uncle|partner|
      colleague|coworker|teacher|in[- ]law)|gave (?:it|this|them) to|gift[- ]?wrap|wrapped|unwrap|as a surprise|recipient|greeting card|ribbon|housewarming|
      graduation|stocking stuffer|her face|his face|her eyes|his eyes|teared|thoughtful|secret santa|farewell|baby shower|godmother|hostess`,
    zh: `礼物|送礼|礼品|礼盒|送给|送人|送朋友|送妈|送爸|送老|送女|送男|送同|送长辈|送闺蜜|生日|圣诞|纪念日|婚礼|结婚|情人节|母亲节|父亲节|教师节|
      中秋|春节|过年|新年|包装精美|贺卡|卡片|拆开|收礼|给妈妈|给爸爸|给老婆|给老公|给女儿|给儿子|给女朋友|给男朋友|给闺蜜|给朋友|给同事|
      给婆婆|给岳|给外婆|给奶奶|乔迁|丝带|心意|体面|祝寿|大寿|毕业|祝福`,
  },
  delivery: {
    en: `deliver|shipp|shipment|arriv|courier|postage|postal|parcel|packag|packaging|packed|next[- ]day|same[- ]day|days? early|on time|late\\b|
      delayed|tracking|tracked|dispatch|fast delivery|fast ship|came fast|speedy|promptly|quick delivery|quick ship|came quickly|overnight|doorstep|two days|2 days|in transit|bubble wrap|the box\\b|boxed up|
      carton|dented|crushed|warehouse|driver|mailbox|waited|waiting|in the mail|express|rush`,
    zh: `快递|物流|发货|送货|配送|到货|包装|包裹|很快就到|隔天|次日|当天|第二天就|两天就|速度|派送|签收|顺丰|运输|时效|慢|等了|延误|催|破损|
      泡沫|气泡|纸箱|箱子|外箱|送到家|快递员|小哥|物流信息|单号|迟迟|准时|送达|加急|仓库`,
  },
  service: {
    en: `service|(?:customer|tech|technical|product) support|refund|return policy|easy return|return process|
      a replacement|replaced (?:it|the|my)|replacement (?:was|came|arrived|sent)|exchanged (?:it|them|the)|warranty|guarantee|helpful|responded|responsive|(?:quick|fast|prompt) response|repl(?:y|ied|ies)|staff|contacted|contact them|contacting|
      emailed|e-mailed|phone call|called|apolog|polite|agent|representative|resolved|sorted out|chat\\b|courteous|customer care`,
    zh: `客服|服务|售后|退货|换货|退款|退换|保修|态度|耐心|回复|解决|沟通|咨询|处理|联系|道歉|补发|质保|投诉|热情|响应`,
  },
  hobby: {
    en: `hobby|hobbies|hobbyist|enthusias|passion|beginner|novice|practi[cs]|technique|skill|experiment|tinker|setup|set-up|set up|gear\\b|rig\\b|
      upgrade|tweak|dial(?:ed|ing)? in|weekend|session|club|recipe|brew|espresso|roast|grind|pour[- ]over|extraction|barista|ride\\b|rides\\b|
      riding|bike|cycling|trail|hike|hiking|camp|climb|fish(?:ing)?\\b|paint|sketch|knit|yarn|crochet|sew|bak(?:e|ing)\\b|garden|gig\\b|gigs\\b|
      jam\\b|band\\b|rehears|amateur|learning|lesson|ritual`,
    zh: `爱好|发烧|玩家|新手|入门|进阶|练习|技巧|折腾|装备|升级|周末|圈子|手冲|萃取|研磨|烘焙|咖啡|意式|拉花|豆子|磨豆|骑行|骑车|山地车|公路车|露营|徒步|
      登山|钓鱼|画画|手工|编织|毛线|园艺|多肉|乐器|弹奏|演出|排练|摄影|镜头|同好|参数|仪式感|琢磨|上手|水温|粉水比`,
  },
  looks: {
    en: `beautiful|pretty\\b|cute|gorgeous|stylish|style\\b|design|elegant|color|colour|looks (?:great|good|nice|lovely)|fashion|pattern|print\\b|
      aesthetic|lovely|attractive|sleek|flatter|adorable|decor`,
    zh: `好看|漂亮|颜值|外观|美观|设计|时尚|颜色|款式|可爱|大气|花纹|图案|显瘦|百搭|配色|高级感|造型|养眼|装饰`,
  },
  ease: {
    en: `easy to|easily|simple to|simplicity|convenien|user[- ]friendly|instruction|manual\\b|install|assembl|intuitive|plug and play|hassle|
      straightforward|set ?up in|effortless|handy|in minutes`,
    zh: `方便|简单|易用|操作|安装|说明书|上手快|傻瓜|便捷|省事|省心|一键|组装|好装|轻松`,
  },
  comfort: {
    en: `comfort|comfy|cozy|cosy|soft\\b|softer|softness|gentle|ergonom|fits (?:well|perfect|great)|true to size|snug|breathab|lightweight|
      itch|tight\\b|loose\\b|smell|scent|fragran|skin\\b`,
    zh: `舒服|舒适|柔软|软硬|合身|合脚|尺码|透气|贴身|亲肤|保暖|轻便|味道|香味|气味|刺激|皮肤|滋润|温和|软糯`,
  },
};

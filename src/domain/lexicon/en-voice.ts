import type { VoiceWords } from './voice';

const spans = '(?:day|week|month|year|use|wash|time|hour|minute)s?';
const denial = "(?:not|never|\\w+n't|(?:do|does|did|wo|would|ca)nt|cannot)";
/** Too little and too much of a measure are blamed by any of these degrees: 'a bit short', 'slightly loose'. */
const degrees = ['a_little', 'bit', 'tad', 'slightly', 'somewhat'];
const measures = [
  'small',
  'large',
  'big',
  'tight',
  'loose',
  'long',
  'short',
  'wide',
  'narrow',
  'thin',
  'heavy',
  'stiff',
];
const tooMuch = degrees.flatMap((degree) => measures.map((measure) => `${degree}_${measure}`)).join(' ');
const praised =
  'attractive good impressive useful clear comfortable durable reliable sturdy effective convenient easy smooth flattering bright accurate helpful satisfying fun solid stable responsive pleasant soft';
const lessOf = praised
  .split(' ')
  .map((word) => `less_${word}`)
  .join(' ');
/** What a thing that does not do its work fails to do. */
const fails = 'close boil heat turn_on switch_on start stay_on stay_shut hold_a_charge hold_its_charge'
  .split(' ')
  .flatMap((deed) =>
    ['not', "doesn't", 'doesnt', "won't", 'wont', "didn't", 'didnt', 'no_longer'].map(
      (no) => `${no}_${deed}`,
    ),
  )
  .join(' ');
/** Of a place or a person, and of nothing that was bought: 'that store was busy and noisy'. */
const aPlace =
  '\\b(?:stores?|shops?|malls?|street|neighbou?r\\w*|bar|restaurant|office|room|venue|club|kids|children|husband|crowd|dog)\\b (?:\\w+ )?(?:is|are|was|were|gets?|got)\\b[^.!?;\\n]*(?:loud|noise|noisy)';
const few = '(?:one|two|three|four|five|six|a|a few|a couple of|several|only|just|\\d+)';

/** How English reviewers speak of aspects and feelings. */
export const enVoice: VoiceWords = {
  aspects: {
    quality: `
      quality(?<!(?:sound|audio|picture|tone|tonal|voice|service) quality)|well[- ]made|well[- ]built|built\\b|craft|workmanship|materials?\\b|stitch|seams?\\b|sturd|solid\\b(?! (?:\\d|state|body|colou?r|wood|gold|silver|brass|black|white))|solidly|robust|flims|
      cheaply|cheap (?:plastic|material|construction|look|feel|junk|piece|fabric|metal)|feels? cheap|looks? cheap|made (?:very |really |so )?well\\b|well[- ]cut|see[- ]?through|(?<!(?:by|from) )sheer\\b|brittle|texture\\b(?! (?:problem|issue)s?)|thickness|consistency (?:is|was)\\b|watery\\b|runny\\b(?! (?:nose|eyes?))|scuffed|tough as|drapes?\\b|hangs? (?:well|nicely)|poorly made|badly made|
      fabric|premium|thin\\b(?! (?:\\w+ ){0,4}hair|ning)(?<!hair \\(?(?:that )?(?:is|that's|thats|that is|which is) (?:\\w+ )?thin)|thick\\b|hefty|shoddy|junk\\b|cheaper (?:made|feel)|construction|finish\\b|well put together`,
    durability: `
      durab|lasts\\b|lasted|lasting|long[- ]lasting|(?:will|would|to|won't|not|doesn't|didn't) last\\b|last\\b(?= (?:a |very |so |quite |much |me |for |longer|long\\b|forever|ages|years|months|through))|shr[aiu]nk(?:s|ing|en)?\\b|held up|holds? up|holding up|broke\\b|broken\\b(?! (?:\\w+ ){0,2}(?:hair|nails|skin)\\b)|breaks\\b|
      break (?:easily|after|within)|fell apart|falls? apart|falling apart|came apart|wore out|wears? out|wear and tear|snapped\\b(?! (?:right|back|into|in|on|together|it|up|a (?:pic|photo)))|ripped|
      torn\\b(?<!\\b(?:package|packaging|parcel|box|envelope|wrapping)\\b[^.!?\\n]{0,30}torn)|tore\\b|crack(?:s|ed|ing)?\\b(?!(?: and \\w+|,? dry)? (?:skin|lips|heels|hands|feet)\\b)|stopped working|stops working|quit working|died\\b|gave out|fade[ds]?\\b|peel(?:s|ed|ing)\\b|(?:handle|knob|button|strap|lid|leg|wheel|sole|pages?|hook|key|clip|cap|heel|arm|stone|screw|zip|cover)s? (?:\\w+ )?f(?:ell|alls?|alling) (?:off|out)\\b|
      reliab|unreliab|(?:string|strings'?|shelf|service|working) life\\b|life ?span\\b|defect|rust(?:s|ed|y|ing)?\\b|built to last|(?:after|within) (?:only |just |about |less than )*${few} ${spans}`,
    function: `
      works\\b(?<!(?:what|whatever) works)(?! of)|work\\b(?= (?:for (?:me|my|him|her|us|what)|on|at all|well|great|fine|as (?:adv|exp|des|it)|properly|good|perfectly))|${denial} (?:really |actually |even )?work\\b|
      helps?\\b(?= (?:with|me|a lot|at all|my))|helped\\b|${denial} (?:really |actually |even )?help\\b|un(?:us|use)able|do(?:es)? absolutely nothing|${denial} (?:really |actually |even )?do (?:anything|a thing)\\b|improve[sd]?\\b(?= my)|${denial} improve\\b|lathers?\\b|
      (?:they|these|those|it|do|does|did|seems? to) (?:really |actually |still |all |just )?work\\b(?! (?:out|from|in|appropriate))|(?:good|great|nice|excellent|fantastic|remarkable|wonderful|decent|fine|poor|terrible|amazing) job\\b|
      (?:do|does|did|doing) (?:exactly |just |everything )(?:what|i|you|it)\\b|meets? (?:my|our|all) needs|cleans\\b(?= (?:very |really |so |quite )?(?:well|great|good|nicely|thoroughly|my))|
      (?:leaves?|leaving|left|makes?|making|made|keeps?|keeping|kept) (?:(?:my|your|his|her|their|the) )?(?:\\w+ )?(?:hair|skin|face|hands|lips|scalp|nails|teeth)\\b|(?:does|did|do) the trick|worked\\b|working\\b|does (?:the|its|his) job|does what|do the job|did the job|functions?\\b|functional|performs?\\b|performance|
      effective|ineffective|useless\\b(?<!(?:manual|instructions?|support|service|website|app|directions|description|photos?|pictures?) (?:is|are|was|were) useless)|does nothing|did nothing|(?<!fit (?:is|was) )accurate|inaccurate|malfunction|(?<!no )leaks\\b|leaked\\b|leaky\\b|(?:not|n't|no longer|doesnt|wont|didnt) (?:close|boil|heat|turn on|switch on|start|stay on|stay shut)\\b|prevents\\b|preventing\\b`,
    price: `
      prices?\\b(?! (?:range|point|tag|bracket))|(?:great|good|best|excellent|fantastic|bad|terrible) (?:deal|buy)\\b|priced|pricing|pricey|cheap\\b(?! (?:plastic|material|construction|look|feel|junk|piece|fabric|metal|quality|made))|
      cheaper\\b(?! (?:made|feel))|cheapest|(?<!(?:looks?|looked|looking) (?:so |very |really )?)expensive|inexpensive|afford|bargain|discount|coupon|voucher|on sale|sale price|(?<!\\b(?:i|we|you) )value\\b|
      costs?\\b|costly|worth (?:the (?:money|price|cost|expense|investment|splurge|extra)|it\\b|every|buying|[$£€\\d])|break(?:s|ing)? the bank|(?:money|cash) well spent|well worth|for the money|waste of money|wasted? (?:my|your) money|overpriced|
      rip[- ]?off|bucks\\b|budget|penny|pennies|save[sd]? (?:me |us )?money|hidden fees?|extra fees?`,
    delivery: `
      deliver(?:y|ies|ed|ing)\\b(?![^.!?\\n]*\\b(?:power|voltage|current|signal|punch|tones?|sound|gain|volume|watts?)\\b)|shipping(?! (?:\\w+ )?(?:box(?:es)?|bag|carton)\\b)|shipped|ships\\b|shipment|(?:arriv(?:e|es|ed|ing)|arrival(?<!on arrival))\\b|courier|postage|postal|post office|parcel|
      tracking (?:number|info|information|page|code|said|showed)|dispatch|despatch|(?:next|same)[- ]day(?= (?:deliver|shipp|air|service|arriv|dispatch))|(?:arriv\\w*|came|here|delivered|received|shipped|got (?:it|them|this|here|mine)|on my doorstep)[^.!?\\n]{0,20} (?:next|same) day|days? (?:early|late)\\b|weeks? late|
      on time\\b|doorstep|in transit|mailbox|(?:lost|late|early|quickly|fast|came|arrived) in the mail\\b|overnight (?:shipping|delivery)|(?:shipped|delivered|arrived) overnight|days after i ordered|(?:van|truck|lorry|car|vehicle) (?:\\w+ )?(?:broke|broken|breaking) down\\b(?:(?<=\\b(?:deliver\\w*|courier|driver)\\b[^.!?\\n]*)|(?=[^.!?\\n]*\\b(?:deliver|courier|driver|brought|parcel|apologi[sz])))|freight|carrier\\b|stuck in customs|
      received (?:\\w+ ){0,4}(?:quickly|fast|promptly|early|late|on time|in a timely)\\b|timely (?:manner|fashion)|time (?:it took )?(?:\\w+ ){0,4}to ship\\b|came (?:fast|quickly|late|on time|early|promptly|the next day|(?:in|within) ${few} days)|got here|
      took (?:\\w+ ){0,4}(?:days|weeks|months) to|(?:order|parcel|package|shipping|delivery|shipment) took (?:\\w+ ){0,3}(?:days|weeks|months?)|still waiting for (?:my|the|our) (?:order|parcel|package|delivery|item)|waited (?:\\w+ ){0,3}(?:days|weeks|months?)|delivers (?:fast|quickly|on time|late)|packages?\\b(?=[^.!?;\\n]{0,40}\\b(?:late|lost|stolen|delay\\w*|never|slow\\w*|took|early|on time|quickly|fast|promptly)\\b)`,
    packaging: `
      (?<!out of (?:the |its |their |this )?)packag(?!es?\\b[^.!?;\\n]{0,40}\\b(?:late|lost|stolen|delay\\w*|never|slow\\w*|took|weeks?|days?|early|on time|quickly|fast|promptly)\\b)(?<!\\b(?:waiting|waited|wait|looking) for (?:my |the |our |a )?packag)|packed\\b(?! (?:it |them |this |mine )?(?:away|for (?:a |my |our )?(?:trip|travel|holiday|vacation)))|packing\\b|shipping (?:\\w+ )?(?:box(?:es)?|bag|carton)\\b|well[- ]wrapped|badly wrapped|bubble[- ]?wrap|carton\\b|(?<!(?:inside|in|of|on|from|outside) )the box (?:was|came|arrived|had)|boxed\\b|the boxes\\b|dented|
      crush(?:ed)?\\b|squashed|envelope|padding|unsealed|seal was|
      (?:arrived|came|was|were|got|delivered) (?:broken|damaged|smashed|shattered|cracked|crushed|bent|leaking|in pieces)|wrapped (?:with|in) care|
      (?:sacks?|box(?:es)?|pouch(?:es)?|parcels?|packages?|wrapping|bags?(?=[^.!?]*(?:came|arriv|deliver))) (?:was|were|came|arrived) (?:\\w+ )?(?:torn|ripped|burst|soaked|wet|split|squashed)`,
    service: `
      (?:customer|after[- ]?sales?) (?:service|support|care)|(?:tech|technical) support|service\\b(?! charge)|support team|seller|vendor|staff\\b|
      (?:were|staff|team|everyone|people|seller|friendly|most|extremely|super|polite) (?:and |very )?helpful\\b(?! (?:for|to|in|when|as|if))|unhelpful|respond(?:s|ed)?\\b(?! to (?:touch|the|my (?:touch|pick)))|(?:no|quick|prompt|fast|slow) response|response (?:from|was|time)|unresponsive (?:seller|company|service|staff)|repl(?:y|ied|ies)\\b|contacted|emailed|e-mailed|phone call|called them|
      unfriendly|(?:nobody|no one|noone) (?:answer|repl|respond|picked up|got back)\\w*|apolog|polite\\b(?! company)|politely|impolite|rude\\b|courteous|representative|communicat|my emails?|my questions?|their team|hotline|agent\\b`,
    returns: `
      refund|return(?:ed|ing|s)?\\b(?! customers?)|money back|(?:sent|send|get|got|received|ship\\w*|offered|the|want(?:ed)?) (?:me |us )?(?:a |the )?(?:new |free |second |another )?replacement\\b(?! (?:part|strings?|for|spring|head|filter))|replacement (?:was|is|came|arrived|unit)\\b|(?:they|was|were|had it|have it|get it|got it|it) replaced\\b|(?<!\\b(?:i|we|i've|i have|we have|just|finally|since) )replaced it\\b|exchanged?\\b|warranty|guarantee|
      (?:sent|send|sending|ship) (?:it|them|this|mine) back`,
    description: `
      as (?:described|pictured|advertised|shown|expected)|than (?:described|pictured|advertised|shown)|not what (?:i|we|was)|nothing like (?:what|described|pictured|advertised|shown|the (?:pictures?|pics?|photos?|images?|descriptions?|ad|advert\\w*|listing|one))\\b|
      (?<!\\bi (?:\\w+ )?ordered (?:the |a )?)wrong (?:item|size|colou?r|product|one|model|part|order|thing)|mislead|false(?:ly)? adverti|(?:like|than|from|in|match\\w*|to|unlike) the (?:pictures?|pics?|photos?|images?|descriptions?)|(?:pictures?|photos?|images?|descriptions?) (?:is|are|was|were|do|does|did|shows?|showed|looks?|looked|said|says)\\b|pictured\\b|
      (?:was|were|is|are) missing\\b(?! (?:out|from my))|counterfeit|fakes?\\b(?! (?:leather|fur|suede|nails?|eyelash|lashes|tan|flowers?|plants?|wood|silk|it|news)\\b)|authentic|genuine(?! (?:replacement|leather))|missing (?:a |the |one |two |some )?(?:part|piece|screw|item|page|button)s?|incomplete\\b(?! decision)|knock[- ]?off`,
    fit: `
      fits?\\b(?! the bill)|fitted\\b|fitting\\b|true to size|(?:runs?|ran|running) (?:(?:a|bit|little|tad|very|extremely|really|so|super|quite|just|on the|slightly|pretty) )*(?:small|large|big|huge|tight|short|long|narrow|wide|loose)\\b|size[ds]?\\b|sizing|
      too (?:big|small|tight|loose|short|large|wide|narrow)\\b|too long\\b(?<!\\bfor too long)(?<!\\b(?:minutes?|hours?|days?|weeks?|months?|wait\\w*|deliver\\w*|shipments?|shipping|dispatch|order|takes?|took|taken|taking|repl(?:y|ies)|answer|response)\\b[^.!?\\n]*too long)|snug|roomy|roomier|oversized|inseam|hem(?:line)?s?\\b|(?:very|super|so|extremely|really|bit|little|tad|slightly|somewhat) (?:tight|loose)\\b(?! (?:on|with) (?:money|budget|cash))|(?:bit|little|tad|slightly|somewhat) (?:small|large|big|long|short|wide|narrow)\\b(?! (?:on|of|term|winded))|(?:ordered|wear|went with|exchanged (?:it )?for) (?:an? |the |my )?(?:usual |regular |normal |size )*(?:x{0,2}s|x{0,3}l|medium|small|large|petite)\\b(?! (?:bag|box|bottle|pack|pot|tube|size bottle))|length (?:is|was|hits?|for|to wear)\\b|(?<=(?:right|perfect|good|great|ideal|nice|weird|awkward) )length\\b|waist(?! of)|arm ?holes?|(?:wide|big|small|tall) enough|(?:is|are|was|were|not|isn't|wasn't|aren't) (?:\\w+ )?long enough|(?:bigger|smaller|larger|longer|shorter|wider) than (?:i |we )?(?:expected|thought)|sleeves? (?:is|are|was|were|length|too|a (?:bit|little|tad))|baggy`,
    comfort: `
      comfort|comfy|uncomfort|(?:feels?|felt) (?:so |very |really |just |super )?(?:great|good|nice|amazing|wonderful|awesome|fantastic|lovely|smooth|refreshed|refreshing|scratchy|greasy\\b(?! (?:hair|skin|scalp|roots))|sticky|soft)\\b|bulky|stiff\\b|(?:feels?|felt) (?:\\w+ )?clean\\b|light weight|greasy\\b(?! (?:hair|or (?:dry|oily|any|normal)))(?<!\\b(?:dry|oily|normal),? (?:or |and )?greasy)|sticky\\b(?! (?:note|tape|pad))|moisturi[sz](?:ed|es|ing)\\b|(?:dry|dries|dried|drying) (?:out )?(?:my|your|the) skin|cozy|cosy|soft\\b|softer|softness|itch(?!y (?:skin|scalp|eyes?|head))|scratchy|breathab|lightweight|ergonom|too heavy|gentle|blisters?\\b(?! pack)|(?:gave|gives?|caused?|causes|got|get|in) (?:me |him |her |my \\w+ )?a (?:\\w+ )?rash\\b|irritat`,
    looks: `
      beautiful|gorgeous|cut(?:e|er|est)\\b|prettier|pretty\\b(?=\\s*(?:$|[.,!?;:()]|(?:and|but|in|on|with|top|dress|blouse|skirt|shirt|sweater|coat|piece|necklace|design|colou?rs?|spring|floral|print|pattern)\\b))|vibrant|stunning\\b|(?:the|this|lovely|beautiful|cute|floral|fun|gorgeous) prints?\\b(?! (?:head|quality|out|job))|unflattering|frumpy|styling\\b(?! (?:gel|cream|products?|tools?|iron|aid))|stylish|style\\b|design\\b|designs\\b|elegant|colou?rs?\\b|colou?red|ugly|pattern|aesthetic|attractive|sleek|flattering|
      adorable|look(?:s|ed|ing)? (?:(?:so|very|really|absolutely|simply|super|just) )?(?:great|good|nice|lovely|amazing|beautiful|awful|terrible|bad|fantastic|better|even better|pretty|elegant|classy|phenomenal|fabulous|cool|sharp|ridiculous|sloppy|stunning)|appearance|pretty (?:dress|top|colou?r|design)`,
    taste: `
      taste[sd]?\\b(?<!(?:my|your|personal|different|own|good|bad|individual|everyone's|of) taste[sd]?)(?! in\\b)|tasty|tasteless|tasting|flavou?r|delicious\\b(?! (?:\\w+ )?(?:cleans|cr[eè]me|cream|lotion|soap))(?! (?:toy|tones?|sounds?|scents?|smell|fragrance|colou?rs?|shade))(?<!(?:look|smell|sound)(?:s|ed|ing)? (?:\\w+ )?delicious)|deliciously|yummy\\b(?<!(?:look|smell|sound)(?:s|ed|ing)? (?:\\w+ )?yummy)(?! (?:scents?|smell|fragrance))|bitter\\b|bland\\b(?! (?:sound|look|colou?r|design|tone))(?<!(?:look|sound)(?:s|ed|ing)? (?:\\w+ )?bland)|stale\\b|aftertaste|sour\\b|mou?ldy\\b|rancid|rotten\\b|mouthwatering`,
    smell: `smell|scent|oder\\b|fragran|odou?r|stink|stank\\b|aroma|perfume|reeks?\\b(?! (?:of )?["“‘'])`,
    sound: `
      tinny\\b|sounds?\\b(?! (?:hole|card|board|bar|guy|check|man|system|engineer)| like (?:a|an|you|they|he|she|it))|sounded\\b|sounding|tones?\\b(?<!\\b(?:skin|complexion|colou?rs?|earth|jewel|nude|wood|green|blue|red|brown|grey|gray|pink|gold|silver)\\b[^.!?\\n]{0,80}tones?)(?<!tones)(?! of (?!the|this|my))|tones\\b(?<!\\b(?:skin|complexion|colou?rs?|earth|jewel|nude|wood|green|blue|red|brown|grey|gray|pink|gold|silver)\\b[^.!?\\n]{0,80}tones)(?! of (?!the|this|my))|bass\\b(?! guitar| player| amp| string)|treble|volume\\b(?<!\\b(?:hair|shampoo|conditioner|curls?|lash\\w*|mascara|roots|hairspray|frizz|scalp)\\b[^.!?\\n]*volume)(?![^.!?\\n]*\\b(?:hair|shampoo|conditioner|curls?|lash\\w*|mascara|roots|hairspray|frizz|scalp)\\b)(?<!(?:for|full of|of|more|lots of|adds?|body and|hair) volume)(?! (?:pedal|knob|control|booster|pot|potentiometer|button)s?\\b)|loud\\b(?<!${aPlace})|noise\\b(?<!${aPlace})|noises|noisy\\b(?<!${aPlace})(?! (?:store|shop|room|place|street|bar|restaurant|office|stage|club|environment|neighbou?r|kids|children|crowd)s?\\b)|noisier|hiss|audio|hum\\b|
      (?:is|are|runs?|very|so|super|whisper) quiet(?:ly)?\\b|buzz(?:es|ing)?\\b|static\\b|squeak`,
    battery: `batter(?:y|ies)\\b|charges?\\b(?= (?:fast|quick|slow|in|for|well|up))|(?:charging\\b|chargers?\\b|recharg|holds? a charge|power bank)`,
    ease: `
      eas(?:y|ier)\\b(?<!(?:made (?:it|this|that)|take it|go|that was) eas(?:y|ier))(?! (?:choice|decision|call|pick|buy|sale|money|win|sell|5|five|to (?:please|recommend|say|see|tell|love|decide|choose|buy|order|return|give|rate|find|obtain|locate|get hold|come by)))|
      easiest|(?:is|are|was|so|very|really|pretty) simple\\b(?! (?:reason|fact|truth|question)| as that)(?<!\\b(?:reason|answer|choice|decision|truth|fact) (?:is|was) simple)|simple (?:design|device|setup|install|controls?)\\b|easily (?:adjust|install|assembl|clean|set|us(?:e|able)|fold|remov|attach|carr|transport)|(?:installs?|installed|sets? up|cleans?|assembles?|adjusts?|adjusted|goes on|went on|attache[sd]|folds?|cleaned) (?:up )?(?:very |quite |so |really )?easily|(?:makes?|made) (?:it|this|that) (?:so |very |really |much )?eas(?:y|ier) (?:to|for)\\b|simple to|simpler|convenien|user[- ]friendly|(?:is|are|was|were) an? (?:\\w+ )?breeze\\b|instructions?\\b|manual\\b|install|assembl|set(?:ting)? (?:it |this |them )?up\\b|setup (?:is|was|took|time|instructions|process)|(?:quick|simple|difficult) setup|
      intuitive|hassle|straightforward|complicated|confusing|difficult\\b(?! (?:to (?:\\w+ly )?(?:examine|inspect|judge|compare|evaluate|tell|say|know|believe|find|obtain|locate|purchase|get (?:hold|your|a hold)|come by|describe|choose|buy|decide|drop)|meeting|time|people|customer))|hard to (?!(?:\\w+ly )?(?:examine|inspect|judge|compare|evaluate|tell|say|know)\\b|find|get (?:hold|a hold)|come by|beat|describe|reach|choose|buy|decide|resist|believe|imagine|complain|go wrong)|handy\\b|fiddly`,
    display: `
      screens?\\b(?<!(?:smoke|window|door|bug|mesh|silk|privacy|split|big|small) screens?)(?! (?:protect|print|door|saver|name|shot|time|grab|mesh|film|guard|cover))|screen resolution|touch ?screen|
      displays?\\b(?<=(?:the|its|this|lcd|led|oled|amoled|digital|retina|inch|hd|4k|colou?r|clear|bright|crisp|beautiful|sharp|touch|great|nice|poor|dim) displays?)(?! (?:case|cabinet|stand|box|model|my|his|her|their|our))|
      (?:picture|image|display|video|screen) quality|resolution\\b(?! (?:of|to) (?:the|my|this) (?:issue|problem|complaint|dispute))(?<!(?:new year'?s?|quick|happy|no|fair|satisfactory) resolution)|dead pixels?|pixelat|backlight|brightness`,
    content: `
      (?:the|this|its|a|good|great|boring|weak|touching|beautiful|gripping|predictable|interesting|original|short|sad) (?:\\w+ )?(?:story|stories|storyline|plot|ending)\\b(?! (?:of my|short|is that|goes|time))(?<!(?:long|same|whole|other|another|different|end of the|side of the) story)|storylines?\\b|story(?:telling| line)|page[- ]turner|
      (?:well|poorly|badly|beautifully|superbly|brilliantly|clearly|terribly)[- ]written\\b(?! (?:reviews?|instructions?|manual|description|note|letter)\\b)(?<!\\b(?:manuals?|instructions?|reviews?|directions|explain|description)\\b[^.!?\\n]*written)|(?:the|his|her|their|author'?s|poor|great|beautiful|lazy) writing\\b(?! (?:pad|paper|desk|pen|set|this|instrument))|writing style|the characters\\b|the dialog(?:ue)?s?\\b|
      narrat(?:or|ion|ive)|translation\\b|(?:the|this) translator|lyrics?\\b|(?:the|good|great|enough|little|no real|interesting|useful) content\\b(?! (?:with|creator))|illustrations?\\b(?! (?:of (?:this|it|how)|on the (?:box|pack\\w*)))(?<!(?:package|packaging|box|carton|label) [^.!?\\n]{0,20}illustrations?)|(?:the|this) author\\b|typos?\\b|chapters?\\b`,
  },
  purposes: {
    gifts: `
      gifts?\\b|gifted|presents?\\b(?= for|$|\\W)|birthday|christmas|xmas|anniversary|valentine|mother'?s day|father'?s day|gave (?:it|this|them) to|
      gift[- ]?wrap|as a surprise|stocking stuffer|secret santa|baby shower|housewarming|for my (?:mom|mum|mother|dad|father|sister|brother|wife|
      husband|son|daughter|niece|nephew|friend|boss|girlfriend|boyfriend|grand\\w+|aunt|uncle|partner|colleague|coworker|teacher)\\b`,
    hobby: `
      hobby|hobbies|hobbyist|enthusias|beginner|novice|practi[cs]e|technique|experiment|tinker|my setup|my rig\\b|upgrade[ds]?\\b|tweak|
      dial(?:ed|ing)? in|recipes?\\b|brew|espresso|pour[- ]over|barista|rides\\b|riding|cycling|trails?\\b|hik(?:e|es|ing)\\b|camping|climbing|
      fishing|painting|sketch|knitting|yarn|crochet|sewing|baking|gardening|gigs?\\b|rehears|amateur|lessons?\\b`,
  },
  praise: `
    good great excellent perfect perfectly awesome amazing fantastic wonderful wonderfully superb outstanding brilliant terrific fabulous
    incredible best better love loved loves loving lovely i_like i_really_like we_like she_likes he_likes they_like really_like liked nice nicely fine happy happier happiest pleased pleasant pleasantly satisfied
    satisfying delighted impressed impressive recommend recommended recommending favorite favourite beautiful beautifully gorgeous
    pretty_colour pretty_color stunning elegant cute adorable stylish sleek attractive flattering sturdy solid robust durable reliable
    dependable strong well_made well-made well_built well-built premium soft comfortable comfy cozy cosy lightweight easy easily easier
    simple convenient handy useful helpful effective efficient accurate quick quickly fast faster prompt promptly speedy swift
    on_time early punctual ahead_of_schedule before_expected affordable inexpensive less_expensive bargain reasonable reasonably_priced fair_price great_price
    good_value worth value cheap_price cheap_and delicious tasty yummy fresh crisp juicy fragrant clear crystal_clear quiet warm bright rich
    smooth smoothly secure securely safe safely carefully neatly intact polite friendly courteous responsive kind patient professional thoughtful
    thanks thank enjoy enjoyed enjoys enjoying fun glad thrilled ecstatic pleasure smile smiled compliments complimented
    exceeded_expectations exceeded beyond_expectations as_described as_expected as_pictured as_advertised true_to_size spot_on
    does_the_job does_its_job did_the_job works_well works_great works_perfectly works_fine work_well work_great worked_well worked_great
    couldn't_be_happier couldnt_be_happier could_not_be_happier couldn't_be_better can't_go_wrong cant_go_wrong can't_beat cant_beat
    can't_complain cant_complain no_complaints no_issues no_problems no_problem without_a_problem without_any_problems no_regrets don't_hesitate
    page-turner well_written well-written beautifully_written never_disappoints never_fails never_let_me_down five_stars 5_stars highly top-notch top_notch high_quality high-quality superior
    ideal suits flawless flawlessly seamless effortless hassle-free pristine held_up holds_up still_going still_works lasts_long long-lasting long_lasting
    lasts_all_day built_to_last not_bad not_only money_well_spent glad_i got_my_money_back full_refund refunded_promptly right_away at_once
    properly_packed properly_packaged well_packed well_packaged packed_well packaged_well well_wrapped bubble_wrapped next_day same_day genuine authentic vivid breathable
    can't_fault cannot_fault couldn't_fault can't_be_beaten cannot_be_beaten can't_be_beat nothing_wrong nothing_bad not_be_more couldn't_be_more won't_be_disappointed wont_be_disappointed not_be_disappointed not_disappointed cheaper_than
    hard_to_beat can't_be_matched
    couldn't_ask_for_better couldn't_ask_for_more can't_ask_for_more could_not_ask_for_more second_to_none nothing_but_praise praise in_no_time
    kinder carefully fits lasts works replied answered responded top_quality like_a_charm like_a_glove like_new for_ages for_years all_week within_the_hour
    phenomenal exceptional remarkable splendid unbeatable cuter prettier so_pretty soo_pretty sooo_pretty very_pretty really_pretty super_pretty pretty_dress pretty_top pretty_blouse pretty_skirt pretty_sweater pretty_colors pretty_design chic vibrant refreshing refreshed moisturized moisturised must_buy a_must_have must-have game_changer does_the_trick did_the_trick very_well really_well extremely_well so_well quite_well pretty_well fairly_well made_well timely drapes hangs_well hangs_nicely tough_as_nails lathers_well softer fuller felt_clean feels_clean feel_clean big_enough wide_enough long_enough loud_enough strong_enough thick_enough bright_enough warm_enough just_like_the_picture just_like_the_pictures like_the_picture snug snugly fits_perfectly fits_well fit_well holding_up_well holds_up_well held_up_well fit_perfectly fits_great precise versatile generous spacious tidy exact deep lush balanced full_of_flavour full_of_flavor a_breeze no_sign_of_wear no_signs_of_wear no_sign_of_damage no_signs_of_damage no_wear_and_tear looks_expensive look_expensive looked_expensive`,
  blame: `
    fell_off falls_off fell_out falls_out unfriendly nobody_answered no_one_answered nobody_replied no_one_replied nobody_responded no_one_responded nobody_answers no_one_answers a_rash mouldy moldy rancid rotten
    impossible_to_understand impossible_to_read impossible_to_follow impossible_to_assemble impossible_to_open impossible_to_clean
    ${fails}
    way_too far_too much_too a_little_too a_bit_too trashed hiss huge_arm rickety unuseable not_quite not_anywhere_close bad badly worse worst poor poorly terrible terribly horrible horribly awful awfully dreadful disappointing disappointed disappointment
    disappoints boring tedious badly_written poorly_written letdown let_down waste wasted wasting useless worthless junk crap crappy garbage trash rubbish hate hated hates dislike disliked regret
    unhappy unsatisfied dissatisfied unacceptable annoying annoyed frustrating frustrated ridiculous disgusting gross nasty cheaply
    cheap_plastic cheap_material cheap_materials cheap_looking cheap_feel cheap_quality cheap_junk feels_cheap feel_cheap felt_cheap looks_cheap look_cheap looked_cheap
    flimsy fragile brittle weak shoddy thin broke broken breaks break snapped ripped torn tore cracked cracks shattered smashed fell_apart falls_apart falling_apart
    came_apart wore_out stopped_working stops_working quit_working died gave_out dead defective faulty malfunctioned malfunction failed fails fail failure faded
    fades peeling peeled peels rusted rusty leaks leaked leaking leaky stain stained scratched scratches dented dent crushed squashed damaged damage bent
    late delayed delay delays slow slowly sluggish weeks_late never_arrived never_came never_received still_waiting still_hasn't lost_in missing incomplete wrong
    misleading false fake counterfeit scam fraud dishonest cheated cheat lied lie liar lies rip-off ripoff rip_off overpriced pricey expensive
    costly drawback drawbacks downside downsides shame_about pity_about shame dies_fast hidden_fee hidden_fees extra_fee extra_fees refused refuse refuses ignored ignore ignores rude unhelpful unresponsive unprofessional
    no_response no_reply never_replied never_responded never_answered never_again avoid beware complain complained complaint problem problems issue issues trouble
    difficult hard confusing complicated fiddly hassle uncomfortable itchy scratchy stiff rough heavy too_heavy bulky loose
    tight untruthful weird scuffed bulky breaking_the_bank break_the_bank will_not_fit won't_fit wouldn't_fit not_fit will_not_work not_work didn't_really_work doesn't_really_work not_the_same greasy sticky oily shrunk shrank shrinks unflattering awkward frumpy clumsy see-through see_through runs_very_small run_very_small run_small run_large runs_huge runs_big run_big runs_very_large runs_extremely_small run_extremely_small runs_a_bit_small runs_a_little_small runs_a_bit_large runs_a_little_large runs_really_small runs_really_large runs_so_small runs_super_small runs_very_big too_sheer too_roomy it_was_huge runs_short runs_tight too_small too_big too_tight too_loose too_long too_short too_large too_wide too_narrow too_thin too_hot too_cold too_sweet too_salty too_loud too_quiet too_bright too_dark too_hard too_soft too_expensive too_slow
    runs_small runs_large stink stinks stank smells_bad smelly stinky foul chemical_smell reeks bitter bland stale tasteless soggy sour_taste burnt rancid expired mouldy moldy
    noisy tinny muffled distorted buzzing hum static squeaks ugly dull crooked sloppy messy dirty filthy inaccurate unreliable inferior
    returned sent_back send_back send_it_back sent_it_back sending_it_back wanted_a_refund want_my_money don't_like dont_like didn't_like didnt_like one_star 1_star two_stars unusable
    unfortunately sadly disappointingly doesn't_work doesnt_work does_not_work didn't_work didnt_work did_not_work don't_work won't_work wont_work
    doesn't_help doesnt_help does_not_help didn't_help didnt_help did_not_help won't_help doesn't_do_anything doesnt_do_anything does_not_do_anything
    won't_last wont_last will_not_last didn't_last didnt_last did_not_last doesn't_last doesnt_last does_not_last
    didn't_do_anything didnt_do_anything did_not_do_anything won't_do_anything
    not_worth don't_buy dont_buy do_not_buy don't_waste wouldn't_recommend would_not_recommend not_recommend cannot_recommend can't_recommend
    nothing_like not_what less_than_expected barely lousy mediocre meh irritating irritated irritation rash allergic blister blisters
    been_kinder be_kinder been_easier be_easier been_more_helpful been_friendlier been_happier be_happier been_better been_faster been_quicker been_nicer been_cheaper been_softer been_stronger been_clearer be_better be_faster be_quicker be_cheaper be_clearer
    expected_better expected_more if_only in_pieces takes_ages took_ages like_chemicals rip_off_price nothing_there cheaper_elsewhere cheaper_somewhere cheaper_at cheaper_on
    nightmare itches itch dies buzz forever no_sign never_fits doesn't_fit does_not_fit did_not_fit didn't_fit did_nothing does_nothing sizes_small
    sizes_large tinnier thinner dig_in
    took_weeks took_two_weeks took_2_weeks took_three_weeks took_3_weeks took_four_weeks took_4_weeks took_five_weeks took_six_weeks took_over_a_week took_over_two_weeks took_more_than_a_week took_a_month took_over_a_month took_months took_two_months took_ages
    was_soaked were_soaked came_soaked arrived_soaked was_burst were_burst came_burst left_in_the_rain threw_it_over never_showed never_showed_up never_turned_up didn't_show_up didnt_show_up did_not_show_up didn't_turn_up did_not_turn_up fell_out fell_off watery runny ${tooMuch} ${lessOf}
    unsealed opened_box drained drains doesn't_hold wont_hold won't_hold won't_charge only_lasted lasted_only not_even nowhere sucks stupid lack lacks lacking hurts hurt sloppily`,
  ofWhole: 'recommend recommended recommending highly thanks thank ',
  unfeeling: `
    never_felt_so never_been_so never_looked_so never_smelled_so never_smelt_so never_tasted_so never_sounded_so never_felt_this never_looked_this never_been_this never_felt_better never_looked_better never_sounded_better never_been_better
    fake_leather fake_fur fake_suede incomplete_decision bland_looking
    thin_hair thinning_hair fine_hair damaged_hair greasy_hair oily_hair oily_roots oily_skin greasy_skin itchy_skin itchy_scalp broken_hair hair_thats_thin hair_that's_thin hair_that_is_thin hair_is_thin
    more_or_less no_wonder as_good_as_the expensive_ones more_expensive most_expensive than_expensive expensive_brands no_cheaper well_as good_luck hard_drive hard_case hard_rock hard_wood hard_plastic heavy_duty heavy_metal fast_forward best_buy fine_tune fine_tuning pretty_much
    open_slowly opens_slowly unfurl_slowly unfurls_slowly burn_slowly burns_slowly melts_slowly dissolves_slowly rises_slowly brews_slowly
    better_off like_no_other nothing_like_using nothing_like_it hard_to_describe hard_to_reach none_too life_is_too_short life's_too_short cheap_out solid_state solid_body hard_to_find hard_to_resist hard_to_believe hard_work hard_core worked_hard heavily thin_line killer broken_in best_of best_friend nice_to_have hot_chocolate break_in hard_copy thank_you_note thin_crust strong_smell thick_and_thin at_best so_far_so
    late_night late_evening late_husband slow_cooker slow_cook dark_chocolate broke_in bad_back bad_breath love_life fun_fact warm_up value_pack value_of
    a_good_while good_morning delay_pedal reverb_and_delay analog_delay digital_delay delay_effect distortion wrong_with problem_solver hard_shell rich_man
    can't_believe cant_believe cannot_believe couldn't_believe could_not_believe didn't_expect didnt_expect did_not_expect never_expected
    out_of_5_stars out_of_five_stars as_long_as_you goes_on_easily cheaper_elsewhere_than easy_choice easy_decision easy_to_please easy_to_recommend easy_money easy_5 easy_five made_the_decision
    issue_date free_of missing_out gift_works art_works forever_home`,
  negators: `
    not no never none nothing neither nor without hardly barely scarcely cannot lacks lack isn't wasn't aren't weren't don't doesn't didn't won't
    wouldn't can't couldn't shouldn't hasn't haven't hadn't ain't isnt wasnt arent werent dont doesnt didnt wont wouldnt cant couldnt hasnt
    havent hadnt aint far_from nobody`,
  remedies: `
    stops_man stops_body stops_bad stops_odor stops_odour
    helps_with helped_with helps_me_with helped_me_with helps_my helped_my helps_me_deal_with helped_me_deal_with
    remove removes removed removing eliminate eliminates eliminated reduce reduces reduced reducing prevent prevents prevented preventing
    get_rid_of gets_rid_of got_rid_of gotten_rid_of no_more stops_the stopped_the stop_the cures cured protects_from protect_from protects_against
    protect_against protection_against guards_against helps_against help_against fixing fixes_the fixed_the for_fixing solves solved solve keeps_out hides_the hide_the hides_stains
    hides_dirt covers_the covers_up covers_stains cuts_down_on takes_care_of`,
  opinions:
    'think believe feel say call consider find seem seems once see leave leaves make makes cause causes dry dries',
  joinsDenied: 'or nor',
  joinsRemedied: 'and or',
  manners: 'fast quickly easily well nicely soon',
  turns:
    'but however except excepting unfortunately yet sadly apart_from aside_from other_than shame_about pity_about too_bad_about',
  concessions: 'although though while despite whereas albeit',
  dates: {
    before: `
      (?:on|by|since|until|till|before|after|between|from|due|dated?|arriv\\w*|order(?:ed)?|delivered|shipped|sent|received|
      got(?= (?:it|this|that|them|mine))|bought|purchased|came|come|expected|returned|posted)
      (?: (?:it|this|that|them|mine|on|by|around|about|only|finally|back|was|is|in))*`,
    after: 'delivered\\b|arrival\\b',
  },
  exceptions: 'except excepting apart_from aside_from other_than besides but_for save_for',
  besides: 'also|too\\b|as well',
  wishes: `
    wish(?:ed|es)?\\b(?! you| i (?:had |would |could (?:give|buy|get|afford)|bought|knew|found|got|ordered))|if only\\b|
    (?:could|should|needs? to|ought to) (?:really |definitely |do |use |with )*(?:be|have been|have come|have had|come|last|use|do with) (?:\\w+ ){0,3}(?:\\w+er|more|less|improvement|improved)\\b|
    (?:expected|hoped for|hoping for|wanted|was expecting|were expecting) (?:\\w+ ){0,5}(?:better|more|longer|thicker|stronger|larger|bigger|faster|softer|quicker)\\b|
    would(?: have)? (?:be|been) (?:so |much |even |really |just |very )*(?:nice|nicer|good|better|great|perfect|ideal|helpful|amazing|awesome|5|five|improved) (?:stars )?if\\b|
    would(?: have)? (?:be|been) (?:nice|nicer|good|great|helpful) to have|would have (?:liked|loved|preferred)|would (?:like|love|prefer) (?:\\w+ ){0,3}(?:better|more|less|\\w+er)\\b|
    would have given (?:it |this |them )?(?:\\w+ )?(?:stars?|5|five)`,
  suppositions: `
    (?:was|were) (?:so |pretty |quite )?sure (?:that )?(?:it|they|this|these) (?:would|was going|were going)\\b|
    if (?!you\\b|anything|not\\b|only)|(?:i|we|just|really|and|but) (?:do |really |only |can only |sincerely )?hope\\b|hopefully\\b|hoping\\b|
    (?:check|look|inspect|search|examin)(?:ed|ing)? (?:\\w+ ){0,3}for (?:any |some )?(?:signs?|evidence|traces?)\\b|(?:after|despite|from|before) (?:reading )?(?:\\w+ ){0,5}(?:bad|poor|negative|mixed|critical|1[- ]star|one[- ]star) (?:\\w+ )?reviews\\b|
    unless\\b|whether\\b|in case\\b|should (?:it|they|this|these|anything)\\b|
    (?:was|were|is|am|got|felt|bit|little|been|initially|i'm) (?:\\w+ )?(?:worried|afraid|scared|nervous|skeptical|sceptical|hesitant|doubtful|apprehensive)\\b|
    (?:(?:i|we)(?:'d| would) rather\\b|(?<!(?:happy|pleased|glad|delighted|proud) )to say (?:how|if|whether)\\b|(?:not|never|\\w+n't) (?:\\w+ ){0,8}(?:say|know|judge|tell) (?:how|if|whether)\\b|worried|afraid|feared|fearing|fear|doubted)\\b|(?:expected|expecting|thought|assumed|figured|imagined) (?:that )?(?:it|they|this|these|them)(?: would| to| might| was going| were going|'d)\\b|
    (?:you|we|one|i) (?:should|must|ought to|need to|have to|may want to|might want to)\\b|(?:make|be) sure\\b|
    i would(?:n't| not)? have (?:complained|returned|sent|minded)`,
  comparing: `than\\b(?! (?:ever|expected|i expected|before))|unlike\\b|instead of\\b|compared? (?:to|with)\\b|comparable to\\b|as good as\\b|versus\\b|vs\\b|rather\\b|switched from\\b|prefer`,
  elsewhere: `
    (?:some|many|their) other products\\b|(?:tried|used|bought|owned) (?:many |several |some |lots of |so many |a lot of |all kinds of |countless |numerous |the |a few )*(?:others?|different) (?:\\w+ ){0,2}(?:shampoos?|products|soaps?|brands?|ones|creams?|strings|pedals|tuners|conditioners?)\\b|
    (?:other|another|different|competing|most|cheaper|expensive) brands?\\b|competitors?\\b|competition\\b|used to (?:have|own|buy|use)\\b|
    (?:my|our|his|her|the|an?|than) (?:old|older|previous|former|last|prior) (?:ones?|pairs?|brands?|models?|sets?)\\b|
    (?:ones?|pair|brand|model|set) (?:that )?(?:i|we) (?:had|owned|used|bought|got)(?: \\w+)? (?:before|previously|elsewhere)|than (?:my|our) (?:old|previous|last|former|other)\\b|
    (?<=(?:^|[.!?;:,\\n(]|but|and|since|because|as)\\s*)(?:my|our|his|her) (?:old|older|previous|former|last|prior) (?!order|purchase|deliver|parcel|package|shipment|time|review|experience|visit|complaint)\\w+|
    (?:it|this|these|to|which) replace[sd]? (?:an?|my|our|his|her|the old)\\b|replacing (?:an?|my|our|his|her)\\b|replacement for`,
  carriesOn: '(?:which|that|who|and it|and they|it|they)\\b',
  asks: {
    opens:
      '(?:is|are|was|were|does|do|did|can|could|would|will|has|have|any|anyone|anybody|what|why|how|when|where|who|which)\\b',
    holds: '(?!)',
  },
  standsAlone:
    '(?:(?:and|but|so|because|since|as) )?(?:the|this|that(?! (?:it|they|i|we|he|she|you|the|is|was|are)\\b)|these|those|it|they|i|we|he|she|my|our|his|her|their|its|there|very|really|no|not)\\b',
  reproaches:
    "why\\b|how come|where(?:'s| is| are)\\b|when (?:will|am|are)|how (?:long|many times|hard|difficult|can you)\\b",
};

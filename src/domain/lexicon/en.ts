import { enVoice } from './en-voice';
import type { Lexicon } from './lexicon';

const howSent =
  'dotcom|standard|express|free|flat[ -]rate|next[ -]day|same[ -]day|first class|second class|' +
  'priority|economy|tracked|registered|insured|special|international|domestic|overseas|uk|eu|us|home|courier';
const sent = 'postage|carriage|shipping|delivery|freight|p ?& ?p';
const sum = 'charges?|fees?|costs?|surcharge';
const charger =
  'amazon|ebay|etsy|paypal|stripe|bank|credit card|card|payment|transaction|service|handling|processing|' +
  'booking|restocking|return|cancellation|late|small order|packaging|import|customs|cruk';

/** English. */
export const en: Lexicon = {
  frequentWords: `
    the and is it of to in this that was for with not you my are have on but very as so they be at all
    one from just great good these would love well like or an has had me when will use product quality
    price nice bought works excellent perfect easy best really than can if out up no what more got after
    your her his she he we i'm it's don't doesn't i've too only were do been which there their them
    because sound size little much highly recommend recommended seller worth money fast shipping disappointed color cheap
    about other happy buy gift book by also off how made make does did could fits fit small large each
    any new old day time better strings before two three days week back big who where why came went
    asked needed arrived every work fine nothing something everything never always again still even
    though while our says said`,
  stopWords: `
    a about above across actually after again against ago all almost along already also although always am among an
    and another any anybody anymore anyone anything anyway anywhere apart are arent around as aside at away
    back be became because become becomes been before began behind being below besides between beyond both but by
    came can cannot cant come comes coming could couldnt couple did didnt do does doesnt doing done dont down due during
    each either else elsewhere em end ended enough etc even ever every everybody everyone everything everywhere exactly except
    far few first for from full further gave get gets getting give given gives giving go goes going gone gonna got gotten
    had hadnt half happen happened hardly has hasnt have havent having he hence her here hers herself him himself his how however
    i id ie if ill im in indeed instead into is isnt it its itself ive just keep keeps kept kind knew know known knows
    lately later least less let lets like liked likely little ll long look looked looking looks lot lots
    made make makes making many may maybe me mean means meant meanwhile might mine more most mostly much must my myself
    near nearly need needed needs neither never nevertheless next no nobody none nor not nothing now nowhere
    of off often oh ok okay on once one ones only onto or other others otherwise ought our ours ourselves out over overall own
    part per perhaps please plus pretty probably put puts quite rather re really regarding right
    said same saw say saying says second see seem seemed seems seen self several shall she should shouldnt since six so some
    somebody somehow someone something sometimes somewhat somewhere soon still stuff such sure
    take taken takes taking tell ten than thank thanks that thats the their theirs them themselves then there therefore theres
    these they theyre thing things time times think third this those though thought three through throughout thru thus till to together told
    too took toward towards tried tries truly try trying turn turned turns two
    ultimately under unless unlike until unto up upon us use used uses using usually
    ve very via want wanted wants was wasnt way ways we well went were werent what whatever whats when where whereas wherever
    whether which while who whoever whole whom whose why will with within without wont would wouldnt
    yeah yes yet you youd youll your youre yours yourself youve
    able absolutely amazing awesome bad believe best better big bit bought buy buyer buying buys came case cases
    complaint complaints completely customer customers day days decent definitely different easily excellent expect expected
    extremely fact fairly fantastic far feel felt fine five found four gets glad good goods great guess guy happy hard highly hope
    hour hours idea immediately impressed issue issues item items job last left love loved loves main major matter minute minutes
    month months mind model new nice normal number old opinion option options order ordered orders ordering overall owned owner
    people perfect perfectly piece pieces place plenty point possible problem problems product products purchase purchased purchases
    purchasing quick quickly read reading reason received recommend recommended recommending result results review reviewed reviewer reviewers
    reviews satisfied seller sellers set sets shop side simply simple single slightly small solid son sort sound-wise special star stars start started starts
    stay stop store super terrible terrific thing today tool totally true type unit usual version week weeks wife husband
    wish wonder wonderful wonderfully work worked working works world worth wow wrong year years yesterday
    amazon ebay com http https www href amp quot nbsp video length seconds
    pcs pack piece style styles colour color colours colors assorted
    assortment size sizes inch inches cm mm large medium various x
    ft feet foot cn htm html www mention mentioned directly including relatively significantly slight
    fuck fucking fucked shit shitty damn damned crap crappy asshole bullshit bitch wtf
    de la le du des les et pre non semi anti ultra
    box boxes kit kits feeling feelings thing head change
    happily pleased favorite favourite especially basically seriously literally easy everyday deal run running bunch hand hands`,
  linkWords: 'with for in by from of and w on to without featuring & design',
  containers:
    'set_of pack_of box_of pair_of bag_of bundle_of lot_of case_of bottle_of jar_of tin_of roll_of sheet_of',
  determiners: 'the a an this my these those your our his her their that its new of with',
  guest: 'zh',
  voice: enVoice,
  serviceLines: [
    new RegExp(
      `^(?:(?:${howSent}) )*(?:${sent})(?: (?:&|and) (?:packing|packaging|handling|postage))?(?: (?:${sum}))?$`,
    ),
    new RegExp(`^(?:${charger}) (?:${sum}|commission)$`),
    /^amazonfee$/,
    /^(?:(?:sales )?tax|vat|import duty|donation)$/,
    /^manual(?: (?:adjustment|correction|entry|charge))?$/,
    /^(?:(?:price|order|balance|stock|invoice) )?(?:adjustments?|corrections?)$/,
    /^(?:adjust )?bad debt$|^price difference$|^rounding(?: difference)?$/,
    /^(?:(?:order|promo|promotional|staff|trade|volume|loyalty|member|coupon|seasonal) )?discounts?$/,
    /^(?:refund|rebate|store credit|credit note)s?$/,
    /^(?:(?:discount|promo) )?(?:coupon|voucher|promo)(?: code)?s?$/,
    // One word before it may be the shop's: 'Dotcomgiftshop Gift Voucher'. Cards are also sold as stationery.
    /^(?:[\p{L}\d.&'-]+ )?(?:e-?)?gift (?:voucher|certificate)s?$/u,
    /^(?:(?:amazon|digital|electronic|virtual|online|store|shop) )?(?:e-?)?gift ?card$/,
    /^(?:(?:free|product) )?samples?$/,
    // A line of nil price in the UCI export.
    /^pads to match all cushions$/,
  ],
};

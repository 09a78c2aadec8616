/** English function words and the words that every shop's reviews are full of. Contractions stand without apostrophe. */
export const englishStopWords = `
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
these they theyre thing things think third this those though thought three through throughout thru thus till to together told
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
happily pleased favorite favourite especially basically seriously literally easy everyday deal run running bunch hand hands
`;

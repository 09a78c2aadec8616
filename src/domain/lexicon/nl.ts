import type { Lexicon } from './lexicon';

/** Dutch. */
export const nl: Lexicon = {
  linkWords: 'voor met van',
  frequentWords: `
    de het een en is van niet dat ik op te in met voor zijn maar er was heel mooi goed goede kwaliteit
    prijs product zeer snel geleverd levering ook aan om bij nog wel naar deze dit mijn heb hebben kan
    als uit door je we wij zo erg blij tevreden kleur maat geen dan wat ze worden werd na al twee drie
    dag dagen week over onder tegen tot onze ons hun haar hem mij jij u hij veel weinig meer minder
    alleen altijd nooit nu toch niets alles iets doet werkt zou moet moest mag prima helaas kapot beter
    klein grote groot had waren hoe waar wie`,
  serviceLines: [/^verzendkosten$/],
};

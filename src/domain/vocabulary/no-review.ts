/**
 * Rows of a list of reviews that no customer wrote: what the shop answers, what a system notes on orders, questions and
 * what was taken for spam, by the word in a column of kinds ('comment_type', 'type') or of states.
 */
export const kindsOfNoReview =
  /^(?:(?:shop|store|seller|merchant|owner|vendor|brand|company|admin|staff|business|official|developer|host)?[ _-]*(?:reply|replies|response|answer|antwort|réponse|respuesta|resposta|risposta|ответ|cevap)(?:[ _-]?(?:of|from|by)?[ _-]?(?:shop|store|seller|merchant|owner|admin|verkäufer|vendeur|vendedor|продавца))?|order[ _-]?note|action[ _-]?log|webhook[ _-]?delivery|ping(?:back)?|trackback|question|frage|pregunta|pergunta|вопрос|商家回复|卖家回复|店家回复|賣家回覆|回复|回覆|提问|返信|返答|답변|답글|판매자\s?답글|질문)$/iu;

/** 'spam' and what was thrown away; what waits to be looked at, or was turned down, was written by somebody all the same. */
export const statesOfNoReview =
  /^(?:spam|junk|trash(?:ed)?|post-trashed|bot|papierkorb|corbeille|papelera|垃圾|스팸)$/iu;

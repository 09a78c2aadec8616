/** What stands where something personal was taken out ('[email]'), and marks of places to fill in. */
const gap = /\[[^\]\d]{1,16}\]|[{}]/u;
const link = /\bhttps?:|\bwww\.|\b[a-z\d-]{2,}\.(?:com|net|org|cn|shop|info|ru)\b/iu;
/** What is said to a machine that reads along, and not of a shop. */
const order =
  /\b(?:ignore|disregard|forget|override)\b.{0,24}\b(?:instructions?|prompts?|rules|above|previous)\b|\b(?:system|assistant)\s*[:：]|\byou are (?:now )?an? (?:ai|assistant|helpful|language model|chatbot)|(?:忽略|无视|忘记|不要理会|忽視|無視).{0,10}(?:指令|指示|提示|规则|規則|要求)|系统\s*[:：]|你(?:现在)?是一?个?(?:ai|人工智能|助手|语言模型)/iu;

/** Whether a customer's words may be shown to others: nothing personal was taken out of them, they link nowhere and give no orders to machines. */
export function isQuotable(text: string): boolean {
  return !gap.test(text) && !link.test(text) && !order.test(text);
}

import type { Lexicon } from './lexicon';

/** Turkish. */
export const tr: Lexicon = {
  frequentWords: `
    ve bir bu çok için da de ile ama ne daha gibi güzel iyi ürün kaliteli kalite fiyat hızlı kargo aldım
    tavsiye ederim geldi değil var yok olarak kadar ben o sonra teşekkürler mükemmel memnun kaldım tam
    her şey oldu renk beden hediye kötü satıcı elime ulaştı önce iki üç gün hafta küçük büyük nerede kim
    hiç benim senin onun biz siz onlar geç bozuldu maalesef çalışıyor gayet kullanışlı bence bana annem
    eşim oğlum kızım mi mı`,
  tellingLetters: 'ö ü ı ğ ş ç',
};

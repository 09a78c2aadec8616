import type { Lexicon } from './lexicon';

/** Indonesian. */
export const id: Lexicon = {
  headFirst: true,
  linkWords: 'untuk dengan',
  frequentWords: `
    yang dan di ini itu tidak dengan untuk dari ada sudah saya bisa juga sangat bagus barang cepat
    sesuai pengiriman harga kualitas terima kasih produk tapi lagi banget ke nya akan pada karena mantap
    murah belum sampai bahan warna ukuran hadiah puas kurang rapi aman dalam
    setelah sebelum hari dua tiga satu saja masih lebih agak atau kalau jadi seperti mereka kami kita
    anda dia ibu anak pakai beli dipakai rusak kecil besar suka lambat datang`,
};

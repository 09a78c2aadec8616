/** The encodings that a file may be read in, as TextDecoder names them; the usual ones first. */
export const encodingNames = [
  'utf-8',
  'gb18030',
  'windows-1252',
  'utf-16le',
  'shift_jis',
  'big5',
  'euc-jp',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'utf-16be',
] as const;

export type EncodingName = (typeof encodingNames)[number];

/** The two languages that the project speaks. */
export type Language = 'en' | 'zh';

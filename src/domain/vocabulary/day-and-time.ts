// Parts of the names of a column of days and of one of times of day, as `normaliseHeader` leaves them.

export const dateWord = /date|datum|fecha|data|tanggal|日期|日付|日|날짜|day/;
export const timeWord =
  /time(?:ofday)?|clock|hour|uhrzeit|zeit|heure|hora|orario|ora|waktu|jam|时间|時間|时刻|時刻|시간/;

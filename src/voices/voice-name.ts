/** voiceName('open-app', 'Mông Hoa') → 'open-app.monghoa'; '' behind the dot when nothing of the dialect is left. */
export const voiceName = (step: string, dialect: string | undefined) =>
  dialect === undefined ? step : `${step}.${dialectName(dialect)}`

/** dialectName('Đơư (Sa Pa)') → 'dousapa' */
export const dialectName = (dialect: string) =>
  dialect
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z]/g, '')
    .slice(0, 40)

import { error, type SiteCheck } from './check.ts'

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The promise in Vietnamese, where the content is not at hand. */
const inVietnamese = 'không hỏi mật khẩu'

/** Every page that people read says what we never ask for, because others will forge us. */
export const neverAsks: SiteCheck = ({ source, expected }) => ({
  page({ kind, file, language, $ }) {
    if (kind === 'editors' || kind === 'redirect') return []
    if (!expected && language !== undefined && language !== source) return []
    const promise = expected?.promises.get(language ?? source) ?? inVietnamese
    if (plain($('body').text()).includes(plain(promise))) return []
    return [
      error(file, {
        rule: 'promise-missing',
        what: `trang không có câu «${promise}»`,
        why: 'kẻ gian sẽ làm trang giả; câu này dạy bà con nhận ra',
        fix: 'để src/layouts/Page.astro in câu này ở chân trang, hoặc thêm vào tệp tự viết',
      }),
    ]
  },
})

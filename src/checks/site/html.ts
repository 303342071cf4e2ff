import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate'
import { error, type SiteCheck } from './check.ts'

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // what a compressor writes is not what a person would
    'doctype-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // numbers are kept in one piece by CSS
    'tel-non-breaking': 'off',
    // found with their own words by other checks
    'no-inline-style': 'off',
  },
}

const validator = new HtmlValidate(new StaticConfigLoader(config))

/** Valid HTML: nesting, unique ids, references, nothing deprecated, names for landmarks. */
export const html: SiteCheck = () => ({
  async page({ file, html: text }) {
    const { results } = await validator.validateString(text, file)
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, selector }) =>
        error(file, {
          rule: `html-${ruleId}`,
          line,
          what: `${message}${selector ? ` (${selector.split(' > ').slice(-2).join(' > ')})` : ''}`,
          why: 'HTML sai thì mỗi máy hiểu một cách, và máy đọc màn hình có thể bỏ sót',
          fix: `sửa ở thành phần hoặc trang đã in ra chỗ này; giải thích: https://html-validate.org/rules/${ruleId}.html`,
        }),
      ),
    )
  },
})

/** Text as a literal; there is no escape in it but the doubled quote. */
export const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The name of a file that DuckDB is to read; in it the signs of patterns stand for themselves. */
export const fileLiteral = (file: string): string => textLiteral(file.replace(/[[*?]/gu, '[$&]'))

export const dateLiteral = (date: string): string => `DATE '${date}'`

/** The day of an event that has not happened: later than any other. */
export const never = "DATE 'infinity'"

/** A list of texts as a literal that both databases read. */
export const listLiteral = (texts: readonly string[]): string =>
  `ARRAY[${texts.map(textLiteral).join(', ')}]`

/** A name between quotes, as facts are named in queries: `"project.investment"`. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A name of a table or a column in small letters, such as `above_scale_on` for `aboveScaleOn`. */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

/** A column or table as it can stand alone: between quotes where the word is one of SQL. */
export const plainName = (name: string): string => {
  const plain = snakeCase(name)
  return reserved.has(plain) || !/^[a-z_][a-z0-9_]*$/u.test(plain) ? quoted(plain) : plain
}

/** A comment of one line, whatever the text holds. */
export const comment = (text: string): string => `-- ${text.replace(/\s+/gu, ' ').trim()}`

/** Every line set in by that many spaces. */
export const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(by) + line))
    .join('\n')

// the words that DuckDB or PostgreSQL reserve
const reserved = new Set(
  `all analyse analyze and anti any array as asc asof asymmetric at authorization binary both case
  cast check collate collation column concurrently constraint create cross current_catalog
  current_date current_role current_schema current_time current_timestamp current_user default
  deferrable desc describe distinct do else end except false fetch for foreign freeze from full
  generated glob grant group having ilike in initially inner intersect into is isnull join lambda
  lateral leading left like limit localtime localtimestamp map natural not notnull null offset on
  only or order outer overlaps pivot pivot_longer pivot_wider placing positional primary qualify
  references returning right select semi session_user show similar some struct summarize symmetric
  system_user table tablesample then to trailing true try_cast union unique unpack unpivot user
  using values variadic verbose when where window with`.split(/\s+/u),
)

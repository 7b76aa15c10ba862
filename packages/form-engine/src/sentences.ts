type Values = Readonly<Record<string, string | number>>;

const zh = {
  required: '{where}尚未填写，请填写。',
  'required.choose': '{where}尚未选择，请选择。',
  'required.upload': '{where}尚未上传，请上传。',
  'required.rows': '{where}尚无内容，请至少添加一行。',
  'required.confirm': '{where}尚未确认，请阅读后确认。',
  'type.object': '{where}的内容应为一组字段，请按表单重新填写。',
  'type.array': '{where}的内容应为列表，请按表单重新填写。',
  'type.string': '{where}应为文字，请重新填写。',
  'type.number': '{where}应为数字，请重新填写。',
  'type.integer': '{where}应为整数，请重新填写。',
  'type.boolean': '{where}应为“是”或“否”，请重新选择。',
  characters: '{where}含有无法保存的字符，请删去后重新填写。',
  option: '{where}只能从以下各项中选择：{options}。',
  const: '{where}须为“{expected}”，请核对；不符合的不能提交。',
  confirm: '{where}须确认后才能提交。',
  minimum: '{where}不得小于 {limit}，现为 {value}，请更正。',
  maximum: '{where}不得大于 {limit}，现为 {value}，请更正。',
  'length.min': '{where}至少 {limit} 字，现为 {count} 字，请补充。',
  'length.max': '{where}最多 {limit} 字，现为 {count} 字，请删减。',
  'items.min': '{where}至少 {limit} 项，现为 {count} 项，请补充。',
  'items.max': '{where}最多 {limit} 项，现为 {count} 项，请删减。',
  pattern: '{where}格式不符，请按提示重新填写。',
  date: '{where}应为有效日期，格式为年-月-日，例如 2026-06-01。',
  'registration-number': '{where}应由 4 至 32 位大写字母、数字和短横组成，请核对。',
  phone: '{where}应为 11 位手机号，或带区号的固定电话（如 021-12345678，分机写作 -801），请核对。',
  unknown: '本表没有“{key}”这一项，请删去后再提交。',
  normalised: '{where}已由“{before}”规范为“{after}”，请核对。',
  fact: '{where}以单位登记信息“{known}”为准，所填“{given}”未采用；登记信息有误的，请先变更登记。',
  'occupation.format': '{where}“{code}”应为“1-22-33-44”的格式（例如 4-08-05-04），请对照职业分类大典核对。',
  'occupation.class': '{where}“{code}”不属于职业分类大典第三、四、五、六大类的技能类职业，不能作为评价项目，请另选职业。',
  'occupation.licensed': '{where}“{code} {name}”属准入类职业资格，不能作为评价项目，请另选职业。',
  'occupation.unknown': '{where}“{code}”不在职业目录（{edition}）中，请对照职业分类大典核对。',
  'occupation.unverified': '{where}“{code}”不在现有职业目录（{edition}，未收全）中，请对照职业分类大典再核对一次；确认无误可继续。',
  'occupation.mismatch': '{where}“{code}”与职业名称“{name}”不一致：{right}，请更正。',
  'industry.empty': '{where}选“其他产业”的，须写明是什么产业，例如“其他产业：航空航天”。',
} as const;

const en: Readonly<Record<SentenceKey, string>> = {
  required: '{where} is empty. Please fill it in.',
  'required.choose': '{where} is not chosen yet. Please choose.',
  'required.upload': '{where} is not uploaded yet. Please upload it.',
  'required.rows': '{where} is empty. Please add at least one row.',
  'required.confirm': '{where} is not confirmed yet. Please read and confirm it.',
  'type.object': '{where} should hold a group of fields. Please fill it in again.',
  'type.array': '{where} should be a list. Please fill it in again.',
  'type.string': '{where} should be text. Please fill it in again.',
  'type.number': '{where} should be a number. Please fill it in again.',
  'type.integer': '{where} should be a whole number. Please fill it in again.',
  'type.boolean': '{where} should be yes or no. Please choose again.',
  characters: '{where} holds characters that cannot be stored. Please remove them.',
  option: '{where} can only be one of: {options}.',
  const: '{where} has to be “{expected}”; it cannot be submitted otherwise.',
  confirm: '{where} has to be confirmed before submission.',
  minimum: '{where} must be at least {limit}; it is {value}.',
  maximum: '{where} must be at most {limit}; it is {value}.',
  'length.min': '{where} needs at least {limit} characters; it has {count}.',
  'length.max': '{where} may have at most {limit} characters; it has {count}.',
  'items.min': '{where} needs at least {limit} entries; it has {count}.',
  'items.max': '{where} may have at most {limit} entries; it has {count}.',
  pattern: '{where} does not have the expected form. Please follow the hint.',
  date: '{where} should be a valid date, such as 2026-06-01.',
  'registration-number': '{where} should consist of 4 to 32 capital letters, digits and dashes.',
  phone: '{where} should be an 11-digit mobile number or a landline with area code (021-12345678, extension as -801).',
  unknown: 'This form has no field “{key}”. Please remove it.',
  normalised: '{where} was changed from “{before}” to “{after}”. Please check.',
  fact: '{where} follows the register (“{known}”); the entry “{given}” was not used. If the register is wrong, have it changed first.',
  'occupation.format': '{where} “{code}” should look like 4-08-05-04. Please check it against the occupational classification.',
  'occupation.class': '{where} “{code}” is not a skills occupation of the major classes 3, 4, 5 or 6. Please choose another occupation.',
  'occupation.licensed': '{where} “{code} {name}” needs a licence and cannot be assessed. Please choose another occupation.',
  'occupation.unknown': '{where} “{code}” is not in the occupation catalogue ({edition}). Please check it.',
  'occupation.unverified': '{where} “{code}” is not in the catalogue at hand ({edition}, incomplete). Please check once more; you may continue if it is right.',
  'occupation.mismatch': '{where} “{code}” does not belong to “{name}”: {right}. Please correct it.',
  'industry.empty': '{where}: with “其他产业” please say which industry, such as “其他产业：航空航天”.',
};

/** Names a sentence a check can say. */
export type SentenceKey = keyof typeof zh;

function filled(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** The sentences of the checks in both languages; `{where}` is the field in words. */
export const sentences = {
  zh: (key: SentenceKey, values: Values): string => filled(zh[key], values),
  en: (key: SentenceKey, values: Values): string => filled(en[key], values),
  has: (key: unknown): key is SentenceKey => typeof key === 'string' && Object.hasOwn(zh, key),
};

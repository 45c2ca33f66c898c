/** The four classes of policy items (事项) of 川办函〔2024〕17号: 减免, 奖补, 权益, 资质. */
export const ruleClasses = ['relief', 'award', 'right', 'qualification'] as const

/** How binding the words are: 给予 · 可以 · 择优 · 支持. */
export const entitlements = ['entitled', 'discretionary', 'competitive', 'supportive'] as const

export type RuleClass = (typeof ruleClasses)[number]
export type Entitlement = (typeof entitlements)[number]

// The peers are installed by `npm run bench` only, so the little that it uses of them is typed here.

declare module 'json-logic-engine' {
  export class LogicEngine {
    run(logic: unknown, data: unknown): unknown
    build(logic: unknown): (data: unknown) => unknown
  }
}

declare module 'publicodes' {
  class Engine {
    constructor(rules: Readonly<Record<string, unknown>>)
    setSituation(situation: Readonly<Record<string, unknown>>): unknown
    evaluate(rule: string): { readonly nodeValue?: unknown }
  }

  // biome-ignore lint/style/noDefaultExport: publicodes exports it so
  export { Engine as default }
}

declare module '@gorules/zen-engine' {
  export class ZenEngine {
    createDecision(content: object): ZenDecision
  }
  export interface ZenDecision {
    evaluate(context: unknown): Promise<{ readonly result: unknown }>
  }
}

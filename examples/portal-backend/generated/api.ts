// Written by `npm run generate` from the routes; changes here are lost.
export interface paths {
    readonly "/v1/evaluate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 评估一家企业 Evaluate one enterprise */
        readonly post: operations["evaluate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 还需询问什么 What is still worth asking */
        readonly post: operations["questions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/improvements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 怎样才能符合 What would have to change */
        readonly post: operations["improvements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/what-if": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 一项事实变化时的结果 An award as one fact varies */
        readonly post: operations["whatIf"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/explain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 用文字说明 An answer in words */
        readonly post: operations["explain"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 核对拨付 Audit claims */
        readonly post: operations["audit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit/ledger": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 核对 CSV 台账，画像用已保存的 Audit a CSV ledger on profiles that are kept */
        readonly post: operations["auditLedger"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 政策文件 The documents */
        readonly get: operations["listDocuments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/documents/{document}/text": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 文件原文 The text of a document */
        readonly get: operations["getDocumentText"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/documents/{document}/provisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 文件的条款 The provisions of a document */
        readonly get: operations["listProvisions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/documents/{document}/provision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一条款的原文 The exact words of a provision */
        readonly get: operations["getProvision"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/documents/{document}/ledger": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 逐句台账 What became of every sentence */
        readonly get: operations["getLedger"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/vocabulary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 画像的事实词表 The facts that a profile may state */
        readonly get: operations["getVocabulary"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 全部规则 The rules */
        readonly get: operations["listRules"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rules/explanation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一条规则的说明 A rule in words */
        readonly get: operations["explainRule"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 惠企政策事项清单 The list of policy items */
        readonly get: operations["listItems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulebook": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 现行规则集 The current rulebook */
        readonly get: operations["getRulebook"];
        /** 更换规则集：先检查，后生效 Replace the rulebook: checked, then in use */
        readonly put: operations["putRulebook"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulebooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 历次规则集 Every rulebook there was */
        readonly get: operations["listRulebooks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rulebook/built-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 恢复内置规则集 Go back to the built-in rulebook */
        readonly post: operations["restoreRulebook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/profiles/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 取回企业画像 A profile that is kept */
        readonly get: operations["getProfile"];
        /** 保存企业画像 Keep a profile */
        readonly put: operations["putProfile"];
        readonly post?: never;
        /** 删除企业画像 Remove a profile */
        readonly delete: operations["removeProfile"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/profiles/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 画像的各版本 All versions of a profile */
        readonly get: operations["listProfileVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/profiles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 全部企业画像 The profiles that are kept */
        readonly get: operations["listProfiles"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/screenings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 全部筛查 The screenings */
        readonly get: operations["listScreenings"];
        readonly put?: never;
        /** 提交批量筛查（每行一份画像） Screen a file of profiles, one a line */
        readonly post: operations["addScreening"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/screenings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 筛查进度 How far a screening has come */
        readonly get: operations["getScreening"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/screenings/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 持续接收进度 The progress as it comes (server-sent events) */
        readonly get: operations["followScreening"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/screenings/{id}/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 取回筛查结果 The results of a screening */
        readonly get: operations["getScreeningResults"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/screenings/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 取消筛查 Cancel a screening */
        readonly post: operations["cancelScreening"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/screenings/{id}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 续做筛查 Go on with a screening */
        readonly post: operations["resumeScreening"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/receipts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 凭据的序列 The series of receipts */
        readonly get: operations["listReceipts"];
        readonly put?: never;
        /** 评估并留存凭据 Evaluate and keep the receipt */
        readonly post: operations["addReceipt"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/receipts/{digest}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 取回凭据 A receipt, as canonical JSON */
        readonly get: operations["getReceipt"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/receipts/{digest}/recheck": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 用当时的规则集复核凭据 Reproduce a receipt by the rulebook it names */
        readonly post: operations["recheckReceipt"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/key": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本密钥的权限 What this key allows */
        readonly get: operations["whoami"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/tenants": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 全部租户 The tenants */
        readonly get: operations["listTenants"];
        readonly put?: never;
        /** 新增租户 Add a tenant */
        readonly post: operations["addTenant"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 一租户的密钥 The keys of a tenant */
        readonly get: operations["listKeys"];
        readonly put?: never;
        /** 签发密钥，仅显示一次 Make a key, which is shown this once */
        readonly post: operations["addKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** 吊销密钥 Revoke a key */
        readonly delete: operations["revokeKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 进程存活 The process lives */
        readonly get: operations["health"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 可以服务 The service can answer */
        readonly get: operations["readiness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 指标（Prometheus） Metrics (Prometheus) */
        readonly get: operations["metrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 本接口的描述（OpenAPI 3.1） This description (OpenAPI 3.1) */
        readonly get: operations["description"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Amount: {
            /** @constant */
            readonly currency: "CNY";
            readonly low: string;
            readonly high: string | null;
            readonly exact: boolean;
        } & {
            readonly [key: string]: unknown;
        };
        readonly AuditOptions: {
            /** @enum {string} */
            readonly countOn?: "applied" | "approved" | "paid";
            /** @enum {string} */
            readonly evidence?: "stated" | "documented" | "verified";
            readonly readings?: {
                readonly [key: string]: string;
            };
            readonly openTerms?: readonly {
                readonly rule: string;
                readonly term: string;
                readonly value: string;
                readonly source: string;
            }[];
            readonly windows?: readonly {
                readonly rule: string;
                /** @example 2020-06-01 */
                readonly from: string;
                /** @example 2020-06-01 */
                readonly until: string;
                readonly source: string;
            }[];
        };
        readonly AuditRequest: {
            readonly claims: readonly components["schemas"]["Claim"][];
            /**
             * @description by the id of the enterprise; those that are kept stand in for what is missing
             * @default {}
             */
            readonly profiles?: {
                readonly [key: string]: components["schemas"]["Profile"];
            };
            /** @default {} */
            readonly options?: components["schemas"]["AuditOptions"];
        };
        readonly Audited: {
            readonly summary: {
                readonly rows: number;
                readonly judged: number;
                readonly claimed: string;
            } & {
                readonly [key: string]: unknown;
            };
            readonly results: readonly ({
                /** @enum {string} */
                readonly kind: "judged" | "disputed" | "rejected";
            } & {
                readonly [key: string]: unknown;
            })[];
        };
        readonly Award: {
            readonly rule: string;
            readonly document: string;
            readonly title: components["schemas"]["Bilingual"];
            readonly benefit: components["schemas"]["Bilingual"];
            readonly subject: {
                readonly type: string;
                readonly id: string | null;
                readonly name: string | null;
            };
            /** @enum {string} */
            readonly class: "relief" | "award" | "right" | "qualification";
            /** @enum {string} */
            readonly verdict: "eligible" | "pending" | "undetermined" | "ineligible" | "not-in-force";
            /** @enum {string} */
            readonly entitlement: "entitled" | "discretionary" | "competitive" | "supportive";
            readonly amount: components["schemas"]["Amount"] | null;
            readonly pendingUntil: string | null;
            readonly deciding: readonly components["schemas"]["LeafResult"][];
            readonly citations: readonly components["schemas"]["Citation"][];
        } & {
            readonly [key: string]: unknown;
        };
        readonly Awards: {
            /** @constant */
            readonly detail: "awards";
            readonly asOf: string;
            readonly rulebook: components["schemas"]["RulebookName"];
            readonly awards: readonly components["schemas"]["Award"][];
            readonly totals: {
                readonly low: string;
                readonly high: string | null;
            } & {
                readonly [key: string]: unknown;
            };
        };
        readonly Bilingual: {
            readonly zh: string;
            readonly en: string;
        };
        readonly Citation: {
            readonly document: string;
            readonly provision: string;
            readonly quote: string;
            readonly start: number;
            readonly end: number;
        };
        /** @description id, enterprise, rule, document, subject, amount, applied, approved, paid, … */
        readonly Claim: {
            readonly [key: string]: unknown;
        };
        readonly Curve: {
            readonly fact: string;
            readonly type: string;
            readonly pieces: readonly ({
                readonly from: string;
                readonly to: string | null;
                /** @enum {string} */
                readonly verdict: "eligible" | "pending" | "undetermined" | "ineligible" | "not-in-force";
                readonly amount: unknown;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly complete: boolean;
        } & {
            readonly [key: string]: unknown;
        };
        readonly DecideOptions: {
            /** @example 2020-06-01 */
            readonly asOf: string;
            readonly readings?: {
                readonly [key: string]: string;
            };
            readonly openTerms?: readonly {
                readonly rule: string;
                readonly term: string;
                readonly value: string;
                readonly source: string;
            }[];
            readonly rules?: readonly string[];
            readonly documents?: readonly string[];
            /** @enum {string} */
            readonly evidence?: "stated" | "documented" | "verified";
            readonly only?: readonly ("eligible" | "pending" | "undetermined" | "ineligible" | "not-in-force")[];
        };
        readonly Decision: {
            readonly rule: string;
            readonly subject: {
                readonly type: string;
                readonly id: string | null;
            };
            /** @enum {string} */
            readonly verdict: "eligible" | "pending" | "undetermined" | "ineligible" | "not-in-force";
            readonly low: string | null;
            readonly high: string | null;
            readonly pendingUntil: string | null;
        };
        readonly Decisions: {
            /** @constant */
            readonly detail: "decisions";
            readonly asOf: string;
            readonly rulebook: components["schemas"]["RulebookName"];
            readonly enterprise: string;
            readonly decisions: readonly components["schemas"]["Decision"][];
        };
        readonly Document: {
            readonly id: string;
            readonly sha256: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly EvaluateOptions: {
            /** @example 2020-06-01 */
            readonly asOf: string;
            readonly readings?: {
                readonly [key: string]: string;
            };
            readonly openTerms?: readonly {
                readonly rule: string;
                readonly term: string;
                readonly value: string;
                readonly source: string;
            }[];
            readonly rules?: readonly string[];
            readonly documents?: readonly string[];
            /** @enum {string} */
            readonly evidence?: "stated" | "documented" | "verified";
        };
        readonly EvaluateRequest: {
            readonly profile?: components["schemas"]["Profile"];
            readonly profileId?: string;
            readonly options: components["schemas"]["DecideOptions"];
            /**
             * @description decisions: verdicts and amounts; awards: what is given, with reasons; full: everything
             * @default decisions
             * @enum {string}
             */
            readonly detail?: "decisions" | "awards" | "full";
        };
        readonly Evaluation: {
            /** @constant */
            readonly detail: "full";
            readonly asOf: string;
            readonly rulebook: components["schemas"]["RulebookName"];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly totals: {
                readonly low: string;
                readonly high: string | null;
            } & {
                readonly [key: string]: unknown;
            };
        } & {
            readonly [key: string]: unknown;
        };
        readonly ExplainRequest: {
            readonly profile?: components["schemas"]["Profile"];
            readonly profileId?: string;
            readonly options: components["schemas"]["EvaluateOptions"];
            /**
             * @default text
             * @enum {string}
             */
            readonly format?: "text" | "markdown" | "html";
            /** @enum {string} */
            readonly locale?: "zh-CN" | "en";
            readonly finding?: {
                readonly rule: string;
                readonly subject: string | null;
            };
        };
        readonly Finding: {
            readonly rule: string;
            readonly document: string;
            readonly title: components["schemas"]["Bilingual"];
            readonly benefit: components["schemas"]["Bilingual"];
            readonly subject: {
                readonly type: string;
                readonly id: string | null;
                readonly name: string | null;
            };
            /** @enum {string} */
            readonly class: "relief" | "award" | "right" | "qualification";
            /** @enum {string} */
            readonly verdict: "eligible" | "pending" | "undetermined" | "ineligible" | "not-in-force";
            /** @enum {string} */
            readonly entitlement: "entitled" | "discretionary" | "competitive" | "supportive";
            readonly amount: components["schemas"]["Amount"] | null;
            readonly pendingUntil: string | null;
            readonly deciding: readonly components["schemas"]["LeafResult"][];
            readonly citations: readonly components["schemas"]["Citation"][];
            readonly missing: readonly string[];
            readonly conditions: unknown;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Improvements: {
            readonly complete: boolean;
            readonly improvements: readonly ({
                readonly changes: readonly ({
                    readonly fact: string;
                    readonly title: components["schemas"]["Bilingual"];
                } & {
                    readonly [key: string]: unknown;
                })[];
                readonly provided: readonly ({
                    readonly fact: string;
                    readonly title: components["schemas"]["Bilingual"];
                } & {
                    readonly [key: string]: unknown;
                })[];
                readonly eligibleOn: string;
            } & {
                readonly [key: string]: unknown;
            })[];
        };
        readonly ImprovementsRequest: {
            readonly profile?: components["schemas"]["Profile"];
            readonly profileId?: string;
            readonly options: components["schemas"]["EvaluateOptions"];
            readonly finding: {
                readonly rule: string;
                readonly subject: {
                    readonly type: string;
                    readonly id: string | null;
                };
            };
        };
        readonly Interview: {
            readonly asOf: string;
            readonly rulebook: components["schemas"]["RulebookName"];
            readonly settled: number;
            readonly open: number;
            readonly questions: readonly ({
                /** @enum {string} */
                readonly kind: "fact" | "list" | "awards";
                readonly title: components["schemas"]["Bilingual"];
                readonly question: components["schemas"]["Bilingual"];
                readonly decides: readonly ({
                    readonly rule: string;
                    readonly subject: {
                        readonly type: string;
                        readonly id: string | null;
                    };
                    /** @enum {string} */
                    readonly verdict: "eligible" | "pending" | "undetermined" | "ineligible" | "not-in-force";
                } & {
                    readonly [key: string]: unknown;
                })[];
            } & {
                readonly [key: string]: unknown;
            })[];
        };
        readonly Issue: {
            readonly code: string;
            readonly file?: string;
            readonly line?: number;
            readonly path: string;
            readonly expected: string;
            readonly found: string;
            readonly message: string;
        };
        readonly Item: {
            readonly rule: string;
            readonly title: string;
            readonly beneficiaries: string;
            readonly conditions: string;
            readonly standard: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Key: {
            readonly id: string;
            readonly tenant: string;
            readonly name: string;
            readonly scopes: readonly ("evaluate" | "audit" | "admin")[];
            readonly createdAt: string;
            readonly revokedAt: string | null;
        };
        readonly LeafResult: {
            /** @enum {string} */
            readonly outcome: "satisfied" | "violated" | "unknown" | "pending";
            readonly fact: string;
            readonly operator: string;
            readonly words: string | null;
            readonly citation: components["schemas"]["Citation"] | null;
            readonly missing: readonly string[];
        } & {
            readonly [key: string]: unknown;
        };
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly issues: readonly components["schemas"]["Issue"][];
            readonly furtherIssues?: number;
        };
        /**
         * @description GET /v1/vocabulary: enterprise, and a list for each other kind of subject
         * @example {
         *       "enterprise": {
         *         "place": "510104"
         *       }
         *     }
         */
        readonly Profile: {
            readonly [key: string]: unknown;
        };
        readonly ProfileVersion: {
            readonly id: string;
            readonly digest: string;
            readonly version: number;
            readonly createdAt: string;
        };
        readonly Provision: {
            readonly id: string;
            readonly parent?: string;
            /** @enum {string} */
            readonly form: "leaf" | "branch";
            readonly kind: string;
            readonly start: number;
            readonly end: number;
            readonly text: string;
        };
        readonly QuestionsRequest: {
            readonly profile?: components["schemas"]["Profile"];
            readonly profileId?: string;
            readonly options: components["schemas"]["EvaluateOptions"];
            /** @default 20 */
            readonly most?: number;
        };
        readonly Receipt: {
            readonly digest: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly ReceiptMade: {
            readonly digest: string;
            readonly position: number;
            readonly createdAt: string;
        };
        readonly ReceiptRequest: {
            readonly profile?: components["schemas"]["Profile"];
            readonly profileId?: string;
            readonly options: components["schemas"]["EvaluateOptions"];
        };
        readonly Recheck: {
            /** @enum {string} */
            readonly status: "reproduced" | "differs";
            readonly differences: readonly unknown[];
        } & {
            readonly [key: string]: unknown;
        };
        readonly RuleLine: {
            readonly id: string;
            readonly document: string;
            readonly title: components["schemas"]["Bilingual"];
            readonly benefit: components["schemas"]["Bilingual"];
            readonly subject: string;
            readonly class: string;
            readonly entitlement: string;
        };
        readonly Rulebook: {
            readonly id: string;
            readonly version: string;
            readonly digest: string;
            readonly title: components["schemas"]["Bilingual"];
            readonly documents: readonly string[];
            readonly rules: number;
        };
        readonly RulebookFiles: {
            /** @description rules/… and seeds/… by path, as `buildRulebook` takes them */
            readonly files: {
                readonly [key: string]: string;
            };
        };
        readonly RulebookName: {
            readonly version: string;
            readonly digest: string;
        };
        readonly Screening: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "queued" | "running" | "done" | "cancelled" | "failed";
            readonly asOf: string;
            readonly rulebook: string;
            /** @enum {string} */
            readonly format: "ndjson" | "csv" | "parquet";
            readonly progress: {
                readonly bytes: number;
                readonly ofBytes: number;
                readonly lines: number;
            };
            readonly outcome: {
                readonly lines: number;
                readonly answered: number;
                readonly rejected: number;
                readonly rows: number;
            } | null;
            readonly issues: readonly components["schemas"]["Issue"][];
            readonly createdAt: string;
            readonly expiresAt: string | null;
        };
        readonly StoredProfile: {
            readonly id: string;
            readonly digest: string;
            readonly version: number;
            readonly createdAt: string;
            readonly content: unknown;
        };
        readonly Tenant: {
            readonly id: string;
            readonly name: string;
            readonly createdAt: string;
        };
        readonly WhatIfRequest: {
            readonly profile?: components["schemas"]["Profile"];
            readonly profileId?: string;
            readonly options: components["schemas"]["EvaluateOptions"];
            readonly finding: {
                readonly rule: string;
                readonly subject: {
                    readonly type: string;
                    readonly id: string | null;
                };
            };
            readonly fact: string;
        };
    };
    responses: {
        /** @description 请求无法读取 the request cannot be read */
        readonly 400: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 缺少有效的密钥 a valid key is needed */
        readonly 401: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 密钥没有此权限 the key does not allow this */
        readonly 403: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有这一资源 there is nothing here */
        readonly 404: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 请求传送过慢 the request came too slowly */
        readonly 408: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 与现状冲突 it is not in the state for this */
        readonly 409: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 已被更改 it was changed meanwhile */
        readonly 412: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 请求过大 the request is too large */
        readonly 413: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 不支持的内容类型 the content type is not supported */
        readonly 415: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 内容有误 the content has faults */
        readonly 422: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 请求过于频繁 too many requests */
        readonly 429: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 请求头过大 the headers are too large */
        readonly 431: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 服务内部错误 the fault is ours */
        readonly 500: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 繁忙，请稍后再试 busy, try again later */
        readonly 503: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly evaluate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EvaluateRequest"];
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Decisions"] | components["schemas"]["Awards"] | components["schemas"]["Evaluation"];
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly questions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["QuestionsRequest"];
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Interview"];
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly improvements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ImprovementsRequest"];
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Improvements"];
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly whatIf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Curve"];
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly explain: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExplainRequest"];
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                    readonly "text/markdown": string;
                    readonly "text/html": string;
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly audit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AuditRequest"];
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Audited"];
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly auditLedger: {
        readonly parameters: {
            readonly query: {
                readonly countOn: "applied" | "approved" | "paid";
                readonly evidence: "stated" | "documented" | "verified";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Audited"];
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly listDocuments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Document"][];
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly getDocumentText: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly document: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly listProvisions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly document: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly parent?: string;
                            /** @enum {string} */
                            readonly form: "leaf" | "branch";
                            readonly kind: string;
                            readonly start: number;
                            readonly end: number;
                        }[];
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly getProvision: {
        readonly parameters: {
            readonly query: {
                readonly id: string;
            };
            readonly header?: never;
            readonly path: {
                readonly document: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Provision"];
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly getLedger: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly document: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly document: string;
                        readonly entries: readonly ({
                            readonly provision: string;
                            readonly start: number;
                            readonly end: number;
                            readonly text: string;
                            readonly class: string;
                            readonly rules: readonly string[];
                        } & {
                            readonly [key: string]: unknown;
                        })[];
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly getVocabulary: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly ({
                            readonly subject: string;
                            readonly collection?: string | null;
                            readonly facts: readonly ({
                                readonly id: string;
                                readonly name: string;
                                readonly type: string;
                                readonly title: components["schemas"]["Bilingual"];
                            } & {
                                readonly [key: string]: unknown;
                            })[];
                        } & {
                            readonly [key: string]: unknown;
                        })[];
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly listRules: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RuleLine"][];
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly explainRule: {
        readonly parameters: {
            readonly query: {
                readonly rule: string;
                readonly format?: "text" | "markdown" | "html";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                    readonly "text/markdown": string;
                    readonly "text/html": string;
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly listItems: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Item"][];
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly getRulebook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Rulebook"];
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly putRulebook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RulebookFiles"];
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Rulebook"];
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly listRulebooks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly digest: string;
                            readonly version: string;
                            /** @enum {string} */
                            readonly source: "builtin" | "files";
                            readonly current: boolean;
                            readonly addedAt: string;
                        }[];
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly restoreRulebook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Rulebook"];
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 409: components["responses"]["409"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly getProfile: {
        readonly parameters: {
            readonly query?: {
                readonly digest?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoredProfile"];
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly putProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Profile"];
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProfileVersion"];
                };
            };
            /** @description answered */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProfileVersion"];
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly removeProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 409: components["responses"]["409"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly listProfileVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ProfileVersion"][];
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly listProfiles: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ProfileVersion"][];
                        readonly next: string | null;
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly listScreenings: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Screening"][];
                        readonly next: string | null;
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly addScreening: {
        readonly parameters: {
            readonly query: {
                readonly asOf: string;
                readonly format?: "ndjson" | "csv" | "parquet";
                readonly only?: string;
                readonly rules?: string;
                readonly documents?: string;
                readonly evidence: "stated" | "documented" | "verified";
            };
            readonly header?: {
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-ndjson": string;
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Screening"];
                };
            };
            /** @description answered */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Screening"];
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly getScreening: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Screening"];
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly followScreening: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly getScreeningResults: {
        readonly parameters: {
            readonly query?: {
                readonly part?: "results" | "rejected";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": string;
                    readonly "text/csv": string;
                    readonly "application/vnd.apache.parquet": string;
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly cancelScreening: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Screening"];
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 409: components["responses"]["409"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly resumeScreening: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Screening"];
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 409: components["responses"]["409"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly listReceipts: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly digest: string;
                            readonly position: number;
                            readonly asOf: string;
                            readonly rulebook: string;
                            readonly profile: string;
                            readonly createdAt: string;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly addReceipt: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReceiptRequest"];
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceiptMade"];
                };
            };
            /** @description answered */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReceiptMade"];
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly getReceipt: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly digest: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Receipt"];
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly recheckReceipt: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly digest: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recheck"];
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 409: components["responses"]["409"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly whoami: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly key: string;
                        readonly tenant: string;
                        readonly scopes: readonly ("evaluate" | "audit" | "admin")[];
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly listTenants: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Tenant"][];
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly addTenant: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    readonly name: string;
                };
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tenant"];
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly listKeys: {
        readonly parameters: {
            readonly query: {
                readonly tenant: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Key"][];
                    };
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly addKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly tenant: string;
                    readonly name: string;
                    readonly scopes: readonly ("evaluate" | "audit" | "admin")[];
                };
            };
        };
        readonly responses: {
            /** @description answered */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly key: string;
                    };
                };
            };
            readonly 400: components["responses"]["400"];
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 408: components["responses"]["408"];
            readonly 409: components["responses"]["409"];
            readonly 413: components["responses"]["413"];
            readonly 415: components["responses"]["415"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly revokeKey: {
        readonly parameters: {
            readonly query: {
                readonly tenant: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 409: components["responses"]["409"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly health: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly status: "ok";
                    };
                };
            };
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly readiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly status: "ok";
                    };
                };
            };
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly metrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            readonly 401: components["responses"]["401"];
            readonly 403: components["responses"]["403"];
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 429: components["responses"]["429"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
    readonly description: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description answered */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 404: components["responses"]["404"];
            readonly 422: components["responses"]["422"];
            readonly 500: components["responses"]["500"];
            readonly 503: components["responses"]["503"];
        };
    };
}

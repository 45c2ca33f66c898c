import * as z from 'zod'

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
const yes = z.enum(['yes', 'no']).transform((text) => text === 'yes')
const megabyte = 1024 * 1024

/** What the environment may say, each with what it means; nothing has to be said. */
export const variables = z.strictObject({
  PORTAL_HOST: z.string().min(1).default('127.0.0.1').describe('监听地址 address to listen on'),
  PORTAL_PORT: whole(0, 65_535).default(8787).describe('端口，0 为任意 port; 0: any that is free'),
  PORTAL_DATA: z.string().min(1).default('data').describe('数据目录 folder of all that is kept'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional()
    .describe('PostgreSQL 服务器；不设则内嵌 a server; embedded in the folder where left out'),
  PORTAL_DATABASE_CONNECTIONS: whole(1, 200).default(10).describe('连接数 connections to it'),
  PORTAL_RULEBOOK: z
    .string()
    .min(1)
    .optional()
    .describe('首次启动的规则目录；不设则内置 folder of the first rulebook; the built-in one'),
  PORTAL_TRUST_PROXY: yes
    .default(false)
    .describe('代理之后（X-Forwarded-For）yes behind a proxy of yours'),
  PORTAL_METRICS_OPEN: yes
    .default(false)
    .describe('指标不需密钥 yes: /metrics without an admin key'),
  PORTAL_LOG: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('日志级别 what is logged'),
  PORTAL_BODY_BYTES: whole(1024, 64 * megabyte)
    .default(megabyte)
    .describe('请求体上限 largest body'),
  PORTAL_UPLOAD_BYTES: whole(1024, 64 * 1024 * megabyte)
    .default(512 * megabyte)
    .describe('筛查文件上限 largest file to screen'),
  PORTAL_DEPTH: whole(2, 100).default(24).describe('嵌套上限 deepest nesting of a body'),
  PORTAL_SUBJECTS: whole(1, 10_000)
    .default(200)
    .describe('一份画像的对象上限 most projects, products … of a profile'),
  PORTAL_CLAIMS: whole(1, 100_000)
    .default(2000)
    .describe('一次审计的笔数上限 most claims of an audit'),
  PORTAL_RECEIPT_CHARACTERS: whole(1024, 64 * megabyte)
    .default(4 * megabyte)
    .describe(
      '一份凭据的字符上限 longest receipt; the embedded database lets all wait while it is written',
    ),
  PORTAL_HEADER_SECONDS: whole(1, 60).default(5).describe('请求头时限 time for the headers'),
  PORTAL_BODY_SECONDS: whole(1, 600).default(10).describe('请求体时限 time for a body'),
  PORTAL_UPLOAD_SECONDS: whole(1, 86_400).default(1800).describe('上传时限 time for an upload'),
  PORTAL_WORKERS: whole(1, 64).default(2).describe('重计算线程数 threads for what takes long'),
  PORTAL_WORKER_SECONDS: whole(1, 600)
    .default(10)
    .describe('单次计算时限 time for one calculation'),
  PORTAL_WORKER_MEGABYTES: whole(64, 65_536).default(512).describe('线程内存 memory of a thread'),
  PORTAL_WAITING: whole(0, 10_000).default(64).describe('排队上限 most that wait for a thread'),
  PORTAL_RATE: whole(1, 1_000_000).default(50).describe('每密钥每秒 requests a second and key'),
  PORTAL_BURST: whole(1, 1_000_000).default(200).describe('突发上限 that may come at once'),
  PORTAL_KEY_SECONDS: whole(0, 3600)
    .default(5)
    .describe('密钥缓存时间 how long a key is remembered, and a revoked one at most still holds'),
  PORTAL_JOBS: whole(1, 16).default(1).describe('并行筛查数 screenings at a time'),
  PORTAL_JOB_THREADS: whole(1, 64).default(1).describe('筛查线程数 threads of a screening'),
  PORTAL_JOB_MEGABYTES: whole(64, 1_048_576)
    .default(512)
    .describe('筛查内存 memory of a screening'),
  PORTAL_JOB_WAITING: whole(1, 100_000)
    .default(20)
    .describe('每租户排队的筛查数 most screenings of a tenant that wait or run'),
  PORTAL_TENANT_BYTES: whole(1024, 1024 * 1024 * megabyte)
    .default(20 * 1024 * megabyte)
    .describe(
      '每租户筛查文件（含结果）上限 most bytes of a tenant’s screenings, results among them',
    ),
  PORTAL_JOB_STRETCH_BYTES: whole(1024, 1024 * megabyte)
    .default(4 * megabyte)
    .describe('每段字节，中断后重做的最多 bytes screened at a time, and again after a crash'),
  PORTAL_JOB_HOURS: whole(1, 8760).default(72).describe('结果保留时间 how long results are kept'),
})

/** What the environment says, checked, with what it leaves out. */
export type Variables = z.infer<typeof variables>

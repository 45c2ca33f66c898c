import type { JobRequest } from '../store/job'

/** Where the files of one job stand. */
export interface JobFolder {
  readonly folder: string
  readonly upload: string
  readonly results: string
  readonly rejected: string
  readonly task: string
  readonly end: string
}

export function jobFolder(
  root: string,
  id: string,
  { input, output }: Pick<JobRequest, 'input' | 'output'>,
): JobFolder {
  const folder = folderOf(root, id)
  const results = `${folder}/results.${output}`
  return {
    folder,
    upload: `${folder}/upload.${input}`,
    results,
    rejected: `${results}.rejected.ndjson`,
    task: `${folder}/task.json`,
    end: `${folder}/end.json`,
  }
}

/** The name of the upload in the folder of its job. */
export const uploadIn = (upload: string): string => upload.slice(upload.lastIndexOf('/') + 1)

export const folderOf = (root: string, id: string): string => `${jobsFolder(root)}/${id}`

export const jobsFolder = (root: string): string => `${root}/jobs`

/** Where uploads stand until they are whole. */
export const incomingFolder = (root: string): string => `${root}/incoming`

export const rulebooksFolder = (root: string): string => `${root}/rulebooks`

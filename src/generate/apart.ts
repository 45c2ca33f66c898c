// The main entry once more, so that what it holds is shared: a bundler then makes files of it that a
// page leaves out whole where it uses none of their names. What comes of this file is thrown away.
export * from '../index'

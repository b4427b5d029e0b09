/** Where the API stands. Only the major version is part of the address; a program that was written for it keeps working within it. */
export const apiBase = '/api/v1';

/** Of the API, not of Baken (semver.org). What changed from version to version stands in docs/api.md. */
export const apiVersion = '1.0.0';

/** Addresses that programs ask: their answers are never pages, not even when something is wrong. */
export const isApiPath = (path: string): boolean => path === '/api' || path.startsWith('/api/');

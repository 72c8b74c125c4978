/** What the first field of our files says. */
export const DOCUMENT_FORMAT = "orgwright";
/** The version of the format that this program writes, and the newest that it reads. */
export const DOCUMENT_VERSION = 1;

/** The extension's id: it follows from the `key` in the manifest, so it is the same everywhere. */
export const EXTENSION_ID = "ejncaclojckpjhoeegdnnkeddnfgigjc";

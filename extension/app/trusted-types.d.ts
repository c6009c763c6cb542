/** As far as the pages need it: the browser has it, TypeScript's own library does not. */
interface TrustedScriptAddress {
  toString(): string;
}

declare const trustedTypes: {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): TrustedScriptAddress };
};

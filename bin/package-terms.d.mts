/** What must go along with the code of a package. */
export interface PackageTerms {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly texts: readonly string[];
}

export declare const ALLOWED_LICENSES: readonly string[];
export declare function packagesIn(...metafiles: { readonly inputs: object }[]): string[];
export declare function termsOf(folder: string): PackageTerms;
export declare function termsText(terms: readonly PackageTerms[]): string;

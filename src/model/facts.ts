import type { CategoryId } from './category-ids.ts';
import type { CountryCode, CurrencyCode, HsCode } from './cell.ts';
import type { PriorityTier } from './signals.ts';

/**
 * - `concern`: destinations of concern and occupied regions
 * - `embargoed`: under comprehensive embargo
 * - `near-channel`: hubs next door to a place of concern
 * - `transshipment`: other places that guidance names as transshipment points
 */
export type CountryRole = 'concern' | 'embargoed' | 'near-channel' | 'transshipment' | 'none';

export interface CountryFacts {
  readonly code: CountryCode;
  readonly name: string;
  readonly currency: string | null;
  readonly role: CountryRole;
  /** Near-channel only beside a sign of land transport or a dealer. */
  readonly conditional: boolean;
  /** The place is where such goods are made and stocked (TW, SG, MY ...): passing through it says nothing. */
  readonly market: boolean;
  /** Copies of other makers' chips come from here, under the names of makers of their own. */
  readonly clones: boolean;
  readonly landBorders: readonly CountryCode[];
  readonly source: string;
}

export interface BrandFacts {
  readonly name: string;
  readonly home: CountryCode | null;
  readonly categories: readonly CategoryId[];
  readonly kind: string;
  /** Makes far more than our goods: the brand alone casts no vote. */
  readonly diversified: boolean;
}

/** What a unit of counting counts: pieces, kilograms, meters ...; counts of one measure can be compared. */
export interface CountUnit {
  readonly measure: string;
  /** How many of the measure one unit is. */
  readonly factor: number;
}

export interface PriorityEntry {
  readonly hs6: string;
  readonly tier: PriorityTier;
  readonly title: string;
}

/** What is ordinary, from least to most. */
export interface Band {
  readonly least: number;
  readonly most: number;
}

/** Facts of codes and figures. */
export interface FigureFacts {
  /** @returns whether four digits are a heading of the Harmonized System, of 2017 or 2022. */
  isHeading(heading: string): boolean;
  /** @returns the title of a residual code under which goods of the category are declared although they have a heading of their own. */
  residualTitle(category: CategoryId, hs: HsCode): string | undefined;
  /** Kilograms of one piece. */
  pieceWeight(category: CategoryId): Band | undefined;
  /** US dollars for a kilogram. */
  valueDensity(category: CategoryId): Band | undefined;
  /** @returns the most US dollars that a kilogram of ordinary goods of the code costs; undefined where they differ too much. */
  ordinaryDensity(hs: HsCode): number | undefined;
  /** @returns the order of magnitude in US dollars; undefined for currencies that are not known. */
  roughDollars(amount: number, currency: CurrencyCode): number | undefined;
}

/** Facts of addresses and contacts. */
export interface ContactFacts {
  /** @returns the countries of the calling code of a number that is written for abroad; none where no such number is given. */
  phoneCountries(contact: string): readonly CountryCode[];
  /** @returns the domain of an e-mail address that anybody may open for nothing. */
  freeMailDomain(contact: string): string | undefined;
  /** @returns the words by which an address says that it is a post-office box. */
  postBox(address: string): string | undefined;
  /** @returns whether addresses of the country are post-office boxes as a rule. */
  usesPostBoxes(country: CountryCode): boolean;
}

/** The reviewed facts that indicators may ask, and nothing else. */
export interface Facts extends FigureFacts, ContactFacts {
  country(code: CountryCode): CountryFacts | undefined;
  /** Countries, regions and ports of interest named in a free text (an address, a port, a firm's name), in order. */
  placesIn(text: string): readonly { readonly country: CountryCode; readonly text: string; readonly start: number; readonly end: number }[];
  /** @returns the countries of a cell that names several and says nothing else ("KZ/RU"), in order; none where it says more */
  countriesOf(cell: string): readonly CountryCode[];
  /** Whether a text leaves out the country that follows it ("final destination: not"). */
  leavesOutNext(text: string): boolean;
  /** @returns the country of a port cell, by name, UN/LOCODE or IATA code */
  portCountry(cell: string): CountryCode | undefined;
  brand(name: string): BrandFacts | undefined;
  /** @returns whether two canonical brand names are one house: the same, or tied by a succession. */
  sameHouse(a: string, b: string): boolean;
  isDistributor(name: string): boolean;
  /** @returns whether a brand cell says that there is no brand: a placeholder, a dash, `N/A`, `без бренда`. */
  isBrandPlaceholder(cell: string): boolean;
  /** @returns whether a cell for a firm names none: blank, a dash, `to be advised`, `неизвестен`. */
  isPartyPlaceholder(cell: string): boolean;
  /** @returns whether a country cell says that there is none: `direct`, `без транзита`. */
  isCountryPlaceholder(cell: string): boolean;
  /** @returns the countries whose own currency it is, occupied regions among them. */
  countriesUsing(currency: CurrencyCode): readonly CountryFacts[];
  /** @returns whether firms of any two countries may pay each other in the currency without further reason (dollar, euro). */
  isTradeCurrency(currency: CurrencyCode): boolean;
  /** @returns whether a transport-mode cell says road or rail, in words or in the code of a customs form (data/transport-modes.json). */
  isLandTransport(cell: string): boolean;
  /** @returns whether a transport-mode cell says post, parcel or courier. */
  isParcelTransport(cell: string): boolean;
  /** @returns what a unit of counting is ("pcs", "шт.", "dozen"); undefined where it is not known. */
  countUnit(unit: string): CountUnit | undefined;
  /** @returns whether two names are of one firm, whatever the legal form, the script or the address behind; `unknown` where that can't be told. */
  compareFirms(a: string, b: string): 'same' | 'other' | 'unknown';
  /**
   * @returns a form in which spellings of one firm's name agree: no legal form, one script; '' where the cell names no firm. Near misses do not
   * agree; `compareFirms` takes them for one.
   */
  firmKey(name: string): string;
  /** @returns the words of a text without case, accents and marks between them: a form in which spellings of it agree. */
  textKey(text: string): string;
  /** @returns the titles of the scripts of the words of a text in which few terms of goods or none are written (data/scripts.json) */
  unknownScripts(text: string): readonly string[];
  priority(hs: HsCode): PriorityEntry | undefined;
  /**
   * @param told terms and part families by which the goods were told: some goods of a category fall under codes that others can not (an
   * uninterruptible power supply)
   * @returns whether goods of the category can rightly be declared under the code
   */
  canFallUnder(category: CategoryId, hs: HsCode, told?: readonly string[]): boolean;
  /** @returns whether boards and devices that carry parts of the category can rightly be declared under the code */
  canCarry(category: CategoryId, hs: HsCode): boolean;
  /** @returns the title of the longest known prefix of the code, and that prefix. */
  hsTitle(hs: HsCode): { readonly prefix: string; readonly title: string } | undefined;
  categoryTitle(category: CategoryId): string;
  /** Lower-risk goods: rows of only these stay a level lower. */
  isLowerRisk(category: CategoryId): boolean;
  /** Edition of the priority list, YYYY-MM-DD. */
  readonly priorityListDate: string;
}

/** The letters beyond ASCII of a language, commonest first, with the encodings in which its files have them as single bytes. */
export interface Alphabet {
  readonly language: string;
  readonly letters: string;
  readonly encodings: readonly string[];
  /** Whether few letters tell nothing: short words of commoner alphabets read well in it, too. */
  readonly needsMany?: true;
}

const CYRILLIC = ['windows-1251', 'ibm866', 'koi8-r', 'iso-8859-5', 'x-mac-cyrillic'];
const WEST = ['windows-1252'];
const CENTRAL = ['windows-1250', 'iso-8859-2'];

/** Alphabets and encodings in the order in which they are preferred when equally likely. */
export const ALPHABETS: readonly Alphabet[] = [
  { language: 'de', letters: 'üäöß', encodings: WEST },
  { language: 'fr', letters: 'éèàêçîôâûùëïœ', encodings: WEST },
  { language: 'es', letters: 'óíáéñúü', encodings: WEST },
  { language: 'pt', letters: 'ãçáéíóêúõâàô', encodings: WEST },
  { language: 'it', letters: 'àèùòìé', encodings: WEST },
  { language: 'sv', letters: 'äåöé', encodings: WEST },
  { language: 'da', letters: 'øåæé', encodings: WEST },
  { language: 'tr', letters: 'ıişüçğöâ', encodings: ['windows-1254'] },
  { language: 'ru', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё', encodings: CYRILLIC },
  { language: 'uk', letters: 'оанивітерслкудмпязьбгчйхцїжєюшщфґ', encodings: ['windows-1251', 'koi8-u', 'x-mac-cyrillic'] },
  { language: 'el', letters: 'αοετινσρμηπκυςλίγδήέάόχωθφύβώξζψϊϋΐ', encodings: ['windows-1253'], needsMany: true },
  { language: 'he', letters: 'יוהתלמראנבשקפדסגטעחםןכצזךץף', encodings: ['windows-1255'], needsMany: true },
  { language: 'ar', letters: 'اليمروتةنفدسعبحقكجصأطهخإشذغزضىثئءظؤآ', encodings: ['windows-1256'], needsMany: true },
  { language: 'fa', letters: 'انردوهتمبسيکشلپزگفجخعقصحطچآغظذضئثژأء', encodings: ['windows-1256'], needsMany: true },
  { language: 'pl', letters: 'ęąłóżśćńź', encodings: CENTRAL },
  { language: 'cs', letters: 'íáéěýčřšžůúťňóďľôĺŕä', encodings: CENTRAL },
  { language: 'hu', letters: 'áéöóőíüúű', encodings: CENTRAL },
  { language: 'ro', letters: 'ăîşţâ', encodings: CENTRAL },
  { language: 'hr', letters: 'čšžćđ', encodings: CENTRAL },
  { language: 'ja', letters: 'ﾞｰﾝﾄﾌﾙｽｸﾟｼｲｯﾀﾊﾘﾃﾗｱｶﾛﾚｺｻｨﾏﾍﾎｳｷｾｧｴｮﾑﾋｵｬｭﾒｪﾁﾅﾆｹﾓｿﾈﾜｫﾐﾉﾂｩﾔﾕﾇﾖｦ', encodings: ['shift_jis'] },
];

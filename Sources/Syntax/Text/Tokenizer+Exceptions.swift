/// Words that tokenisation treats by themselves.
extension Tokenizer {
  /// What follows an abbreviation decides whether it may end a sentence.
  enum Abbreviation {
    /// Never the last word of a sentence: titles before names.
    static let title: UInt8 = 1
    /// May be the last word of a sentence.
    static let other: UInt8 = 2
    /// An abbreviation only before a number: "No. 10", "Fig. 3".
    static let beforeNumber: UInt8 = 3
    /// An abbreviation only where it is capitalised: months, days, states.
    static let capitalised: UInt8 = 4
  }

  /// Abbreviations that keep their full stop.
  static let abbreviations: WordTable = {
    let groups: [(UInt8, String)] = [
      (
        Abbreviation.title,
        "mr mrs ms dr prof rev gen lt col capt sgt gov sen rep reps sens hon st ste mt ft messrs "
          + "mme mlle msgr adm cmdr maj cpl supt insp atty vs cf ca approx lv arrv"
      ),
      (
        Abbreviation.other,
        "co corp inc ltd bros plc assn dept univ ave blvd hwy jr sr etc al esp eg ie viz cfm "
          + "llc ph attn ext dom tel yrs mins lbs oz conf"
      ),
      (
        Abbreviation.beforeNumber, "no nos p pp vol ed eds fig figs art sec ch para op mar sun"
      ),
      (
        Abbreviation.capitalised,
        "jan feb apr aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat "
          + "ala ariz ark calif colo conn del fla ga ind kan ky la md mich minn mo mont neb nev okla "
          + "ore pa penn tenn tex va vt wis wyo que ont"
      ),
    ]
    return WordTable(
      groups.flatMap { value, words in words.split(separator: " ").map { (String($0), value) } }
    )
  }()

  /// Whole words that are two syntactic words, by the length of the first.
  static let contractedWords = WordTable([
    ("cannot", 3), ("gonna", 3), ("wanna", 3), ("gotta", 3), ("gimme", 3), ("lemme", 3),
    ("dont", 2), ("doesnt", 4), ("didnt", 3), ("isnt", 2), ("wasnt", 3), ("arent", 3),
    ("werent", 4), ("wont", 2), ("cant", 2), ("couldnt", 5), ("wouldnt", 5), ("hasnt", 3),
    ("havent", 4), ("hadnt", 3), ("aint", 2), ("shouldnt", 6), ("im", 1), ("ive", 1),
    ("outta", 3), ("youre", 3), ("theyre", 4), ("youve", 3), ("youll", 3),
  ])

  /// What may follow an apostrophe as a word of its own.
  static let clitics = WordTable("s m re ve ll d")

  /// Prefixes that UD does not cut off at a hyphen.
  static let prefixes = WordTable(
    "e anti non pro post pre re ex co mid multi semi neo counter cross socio inter intra sub over "
      + "mini micro macro pan un de vice arch ultra bi tri mono poly psycho quasi hyper meta infra "
      + "x"
  )

  /// Words that the links of web pages glue to the name behind them.
  static let gluedWords: Set<String> = [
    "of", "in", "the", "by", "with", "to", "from", "for", "and", "at", "on", "as", "that", "but",
    "former", "nominee", "candidate", "leader", "minister", "president", "senator", "governor",
    "President", "Secretary", "Minister", "Senator", "Governor", "Representative", "Defense",
    "Defence", "Foreign", "Prime", "General", "Chairman", "Justice", "Ambassador", "The", "Former",
  ]

  /// Words that lost their beginning to an apostrophe: "'em", "'til".
  static let elisions = WordTable("em til cause n bout round")

  /// Units that are cut off a number: "5pm", "20km", "$5bn".
  static let units = WordTable(
    "am pm k m mm mn bn km kg ft lb lbs mph cm kw mw gb mb tb kb ghz mhz hz mg ml p.m a.m hr hrs "
      + "min mins sec kph kmh kwh mwh gw yrs oz tn trn"
  )

  /// Common last labels of a host name, and of a file's name.
  static let domains = WordTable(
    "com org net edu gov mil info biz uk us de fr eu kz ru cn jp ca au in io co tv me ly gl"
  )

  /// Letters and signs that make a face; longest first.
  static let emoticons: [[UInt8]] = [
    ":-)", ":-(", ";-)", ":-/", ":-D", ":-P", ":-p", ":-|", ":'(", ":)", ":(", ";)", ":D", ":P",
    ":p", "=)", "=(", "=D", ":/", ":|", ":]", ":[", "<3", "^_^", ":*", ":o", ":O",
  ].map { Array($0.utf8) }

  /// Words that often start a sentence after an abbreviation, and seldom go on one.
  static let starters = WordTable(
    "the a an he she it they we i in on at but and this that these those however if as after "
      + "before when while there his her its their our my you what who why how for from with to by "
      + "of since although though so then now not no some many most also both one another"
  )

  /// Dotted names of states and unions that the treebanks hardly have, which go on as "U.S." does:
  /// "U.K. Prime Minister Ann Holm".
  static let dotted = WordTable("u.k. e.u. u.a.e.")
  static let unitedStates = hash("u.s.")

  /// Words that lead to what follows, where no mark is between: none of them ends a sentence
  /// before a word with a capital.
  static let leading = HashSet(
    ("a an the of to with for from at into onto without during since until between among against "
      + "near via per and or nor but than if because while although whether whose mr mrs ms dr sir "
      + "minister secretary president representative senator governor chancellor ambassador "
      + "congressman congresswoman lawmaker spokesman spokeswoman secretary-general "
      + "director-general chairman chairwoman mayor premier")
      .split(separator: " ").map { hash(String($0)) }
  )

  /// The hash of a word in lower case.
  private static func hash(_ word: String) -> UInt64 {
    Array(word.utf8).withUnsafeBufferPointer { lowercaseHash($0, 0, Int32($0.count)) }
  }
}

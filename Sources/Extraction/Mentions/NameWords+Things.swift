import Syntax

/// Words that tell things, languages, subjects and media from other names.
extension NameWords {
  /// Works, vessels, wares and the like, right before their names.
  static let things = HashedWords(
    """
    film movie novel novella album single song book play sitcom comedy drama musical documentary \
    serial opera ballet poem painting sculpture track thriller memoir autobiography biography \
    sequel prequel remake blockbuster animation cartoon episode videogame game hit ballad anthem \
    trilogy anthology melodrama soap telenovela yacht boat ship vessel ferry liner trawler tanker \
    freighter schooner sloop frigate destroyer submarine shuttle spacecraft satellite capsule \
    rover drug medicine vaccine painkiller antidepressant worm horse racehorse mare colt stallion \
    gelding filly dog puppy typeface smartphone console app browser software character
    """
  )
  /// What ends the name of an illness or a program that does harm.
  static let illnesses = HashedWords("disease syndrome virus worm fever sclerosis")
  /// What follows the name of a language.
  static let tongues = HashedWords(
    "language languages pronunciation translation grammar dictionary alphabet lessons dialect"
  )
  /// Nouns of money behind the name of whose it is.
  static let currencies = HashedWords(
    "dollar dollars dlr dlrs peso pesos rupee rupees pound pounds franc francs krona kronor"
  )
  static let bygone = HashedWords("former ex post")
  /// Words before "American" that tell descent.
  static let descents = HashedWords("african asian native latin latino hispanic black arab anglo")
  /// What stands before the names of languages.
  static let speaking = HashedWords(
    """
    speak speaks spoke spoken speaking learn learns learned learnt learning teach teaches taught \
    teaching translate translated fluent
    """
  )
  /// What may stand between those words and the language.
  static let fluency = HashedWords(
    "some fluent good little perfect in into from broken basic modern"
  )
  /// Academic degrees before "of" and a subject.
  static let degrees = HashedWords("bachelor master doctor doctorate licentiate")
  /// Who follows a body, and what a body is, right after its name: "the Ahali group".
  static let followers = HashedWords(
    "group network militia faction gang cartel sect soldiers fighters militants rebels party"
  )
  /// What the number of a broadcaster's channel stands after: "Radio 4", "Channel 7".
  static let channels = HashedWords("radio channel bbc itv tv canal sky")
  /// Numbers of channels in words.
  static let channelNumbers = HashedWords("one two three four five seven nine ten")
  /// What a broadcaster's programme is called by.
  static let programmes = HashedWords("programme program show")
  /// Epithets of rulers and of fathers and sons.
  static let epithets = HashedWords(
    "great terrible conqueror elder younger magnificent lionheart bold confessor wise fat impaler"
  )
  /// Posts that are surnames too.
  static let surnames = HashedWords(
    """
    king bishop dean pope major judge marshal abbot prior earl duke prince priest baron page \
    sultan emir
    """
  )
  /// What a state's whole armed forces are called.
  static let nationalForces: WordSet = [
    "military", "defense forces", "defence forces", "defence force",
  ]
  /// Words before a hyphen and a particle or rhyme that spell no name: "Sit-in", "Hip-hop".
  static let phrasalVerbs = HashedWords(
    "sit run tie log pin mix set cut let get put pay lay win hip tip wi hi top pop shut sell buy"
      + " tap sign clock teach lock pile sleep"
  )
  /// Pairs of capitals that are no initials of a person.
  static let pairsOfLetters = HashedWords(
    "tv fc ac sc sk fk cf rb hd it pr id pc hq cd vp ad ai ev eu un us uk op ep mv ss ms vs gp js"
  )
  /// Last words of the names of whole companies.
  static let companyForms = HashedWords(
    "corporation corp corp. inc inc. company co co. group ltd ltd. limited plc holdings ag sa llc"
  )
  /// The second words of companies that are called by the first alone.
  static let companyEnds = HashedWords(
    """
    airlines airways motors motor corporation corp corp. inc inc. ltd plc foods technologies \
    pharmaceuticals electronics industries
    """
  )
  /// What makes the words before it a law's name.
  static let laws = HashedWords("act bill amendment")
  /// Units and courts that are numbered: "8th Circuit Court", "3rd Battalion".
  static let numbered = HashedWords(
    """
    circuit battalion division brigade regiment infantry airborne legion fleet squadron cavalry \
    army corps
    """
  )
  /// Points of the compass before a region that they are one side of.
  static let compass = HashedWords("southern northern eastern western central")
  /// Titles of nobles, monarchs and clergy that stay before the only name that they have.
  static let noble = HashedWords(
    "lord lady baroness queen king prince princess emperor empress sultan"
  )
  /// Titles of nobles, monarchs and clergy by which a person is called beside other names.
  static let styles = HashedWords(
    """
    sir dame lord lady baroness king queen prince princess emperor empress sultan emir shah \
    sheikh ayatollah mullah sayyid
    """
  )
  /// Titles of monarchs and clergy that stay before the fullest name too.
  static let keptStyles = HashedWords("king queen emperor empress ayatollah sheikh")
  /// Chambers whose committees bear their names.
  static let chambers = HashedWords("senate house commons lords assembly congress")
  /// Words in lower case of the names of committees.
  static let committeeWords = HashedWords(
    """
    foreign affairs home constitutional public accounts select ethics intelligence judiciary \
    budget armed services appropriations banking rules oversight environment energy commerce \
    finance defence defense health education transport treasury relations justice agriculture \
    science trade industry and standing joint joint-standing economics electoral legal standards \
    privileges work pensions culture media sport international development environmental audit \
    expenditure review administration veterans homeland security small business natural resources
    """
  )
  /// Last words of those names.
  static let committees = HashedWords("committee subcommittee panel")
  /// Words of which one makes words before "committee" a name by themselves.
  static let committeeSubjects = HashedWords("affairs accounts relations services appropriations")
  /// Acronyms of things, which are no names of bodies: "EV", "CCTV".
  static let thingAcronyms = HashedWords(
    """
    ev evs suv suvs atv atvs rv rvs hov cctv tv tvs hdtv dvd dvds cd cds led leds lcd dna rna mrna \
    gps icbm icbms slbm uav uavs ied ieds atacms himars gmlrs nasams manpads rpg rpgs afv apc apcs \
    ai agi llm llms gpt ar vr xr icu hiv aids ptsd adhd copd mri mris ecg ekg ivf std stds sti stis \
    cpr cte hpv rsv sars mers covid gdp gnp cpi ppi vat ipo ipos etf etfs esg rpm mph kph kmh wifi \
    usb qr pc pcs url urls html http https pdf faq faqs ceo ceos cfo cto coo cio cmo vp vps mp mps \
    mep meps msp msps mla mlas pm pms dj djs mvp mvps gmt utc bst est edt cst cdt mst pst pdt cet \
    phd mba gcse gcses bmi lgbt lgbtq lgbtqi lgbtqia bame dei crt nft nfts ngo ngos hr rov rovs auv \
    hq hqs id ids ufo ufos uap uaps pow pows wmd wmds ppe pcr irc pov diy bbq bbqs vip vips atm atms \
    sim sms mms voip vpn vpns api apis cpu cpus gpu gpus ram rom ssd ui ux iot hvac lng lpg pvc ddt \
    pcb pcbs pfas uv rom bdsm s&m r&d q&a ied dui dwi asap rsvp aka lol omg psa psas imo fyi
    """
  )
  /// Languages that no state and no people of one is called by.
  static let languages = HashedWords(
    """
    hebrew arabic farsi mandarin cantonese hindi urdu bengali tamil telugu malayalam marathi \
    gujarati swahili latin yiddish pashto dari esperanto sanskrit tagalog hausa yoruba igbo amharic \
    braille
    """
  )
  /// Peoples and believers, who are no bodies.
  static let peoples = HashedWords(
    """
    hutu hutus tutsi tutsis druze sunni sunnis shia shias shiite shiites alawite alawites yazidi \
    yazidis rohingya rohingyas uyghur uyghurs uighur uighurs roma fulani inuit māori maori kanak \
    kanaks sikh sikhs hindu hindus muslim muslims christian christians jew jews catholic catholics \
    protestant protestants buddhist buddhists orthodox aboriginal indigenous latino latinos latina \
    hispanic hispanics asian asians arab arabs
    """
  )
  /// Players and who leads them, right after the name of their club: "a Holm striker".
  static let players = HashedWords(
    "player players striker midfielder defender goalkeeper winger captain coach teammate teammates"
  )
  /// What parts of banks and companies are called right after their names: "Holm Research".
  static let companyArms = HashedWords(
    "research economics polska deutschland italia nederland sverige norge danmark brasil"
  )
  /// Nouns of what companies do with each other.
  static let mergers = HashedWords("partnership merger takeover acquisition tie-up")
  /// Participles of what companies do with their wares: "made by".
  static let making = HashedWords(
    "owned operated manufactured published distributed marketed made developed produced"
  )
  /// What stands before a capital inside a surname: "McCall", "DeLay", "FitzGerald".
  static let surnameStarts = HashedWords(
    "mc mac de di du da del la le van von der fitz o ter ten san st al el ben ap"
  )
  /// The kinds of bodies that are called after the state or place where a branch of them is.
  static let branched = HashedWords("media company nongovernmental agency")
  /// Nouns that make a body of a state's name with a word before them alone: "armed forces".
  static let stateArms: [(modifiers: HashedWords, heads: HashedWords)] = [
    (HashedWords("armed"), HashedWords("forces")), (HashedWords("air"), HashedWords("force")),
    (HashedWords("coast"), HashedWords("guard guards")),
    (HashedWords("border"), HashedWords("guard")),
    (
      HashedWords(
        """
        prosecution competition tax customs migration immigration electoral election elections \
        defence defense food medicines statistics
        """
      ), HashedWords("authority agency board commission")
    ),
    (HashedWords("military"), HashedWords("intelligence")),
    (HashedWords("supreme"), HashedWords("court")),
    (HashedWords("security"), HashedWords("service services agency")),
    (HashedWords("central"), HashedWords("bank")),
    (HashedWords("emergency"), HashedWords("services")),
    (HashedWords("national federal"), HashedWords("police")),
    (HashedWords("state"), HashedWords("tv")),
    (HashedWords("secret intelligence"), HashedWords("service agency")),
    (HashedWords("central"), HashedWords("bank")),
    (HashedWords("state"), HashedWords("tv television")),
    (HashedWords("national"), HashedWords("police")),
  ]
}

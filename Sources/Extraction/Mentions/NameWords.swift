/// Closed classes of words that join, precede or follow the words of names.
enum NameWords {
  /// Particles inside personal names.
  static let particles = HashedWords(
    """
    de la von van der den del della des di da dos das du le el al bin ibn bint ter ten zu dela ul
    """
  )
  /// Those that only persons have.
  static let personalParticles = HashedWords("bin ibn bint van von der ter ten zu")
  /// People who stand in the genitive in a body's name: "Fishermen's Cooperative".
  static let groups = HashedWords(
    """
    people bishops fishermen oilmen seamen workers nurses teachers farmers women men children students \
    actors musicians lawyers citizens dwellers shipowners owners drivers miners prosecutors \
    prosecutor coroner magistrate magistrates attorney president governor doctors veterans \
    mothers journalists writers employers employees tenants traders merchants sailors pilots \
    dockers youth consumers patients prisoners artists painters players builders carpenters \
    engineers scientists physicians parents pensioners bakers butchers weavers hunters sheriff \
    minister general commissioner ombudsman mayor king queen fishmongers carriers growers breeders firefighters policemen \
    bishops priests rabbis nuns
    """
  )
  /// Words that join the parts of a body's name to its head noun.
  static let joiners = HashedWords("of for on to in at against with")
  /// Words in lower case inside the names that an acronym abbreviates.
  static let connecting = HashedWords(
    "of for on to in at against with and the de la el du des da do"
  )
  /// What may stand between a joiner and the next capitalised word.
  static let articles = HashedWords("the")
  static let and = HashedWords("and")
  /// Head nouns that take "of" or "for" phrases as parts of the name.
  static let openHeads = HashedWords(
    """
    ministry department office bureau university college institute school court bank board \
    council committee commission house chamber center centers centre agency association \
    federation union league society academy church order army party front movement army \
    organization organisation fund foundation museum library hospital republic kingdom state \
    states directorate authority administration secretary group company confederation alliance \
    coalition conference assembly parliament observatory fellows legion sons brotherhood faculty \
    embassy consulate archdiocese diocese cathedral bishop battle siege treaty declaration \
    agreement war gulf bay sea strait isle isles cape straits lake river mount port tower \
    institutes network campaign service corps initiative parliamentarians doctors reporters \
    women students workers mothers lawyers physicians scientists friends people veterans \
    secretariat mechanism voters collective star orchestra \
    chambers convention \
    communist socialist democratic popular hall province district town city region county \
    guard guards forces shipyards television congress radio police ombudsman volunteers tribunal \
    mission courts union syndicate trust guild board brigade brigades club centre forum \
    supreme college conservatory consortium ambassadors league cult tribes tribe band journal \
    municipality principality duchy commonwealth daughters circle plains abbey registry corporation \
    axis chancellery force delegation
    """
  )
  /// People whom a body is called after: "Physicians for Human Rights".
  static let members = HashedWords(
    """
    parliamentarians doctors reporters women students workers mothers lawyers physicians \
    scientists friends people veterans voters citizens families fathers parents teachers nurses \
    journalists athletes artists writers engineers architects farmers jews muslims catholics \
    christians americans lawmakers scholars advocates musicians alumni youth gays police \
    conservatives republicans democrats judges actors neighbors survivors
    """
  )
  /// Words before a title that belong to the title, not to a name.
  static let titleModifiers = HashedWords(
    """
    deputy acting former ex vice assistant associate senior chief interim incoming outgoing \
    regional state federal national presidential late first second top lead co incumbent then \
    permanent special joint junior retired general provincial local municipal military disgraced
    """
  )
  /// Portfolios of ministers and secretaries.
  static let portfolios = HashedWords(
    """
    foreign affairs interior internal external home defense defence finance economy economic \
    trade industry commerce justice health education energy oil transport transportation \
    information communications culture agriculture environment labor labour immigration sports \
    sport tourism development security emergencies emergency situations planning housing \
    water women family youth religious veterans homeland treasury state works public \
    science technology digital infrastructure civil human services urban rural social welfare \
    relations parliamentary indigenous minority climate exchequer change business innovation \
    skills pensions work international cooperation integration media and of for the natural \
    resources mines fisheries forestry petroleum police rights competition budget equality \
    integrity migration enlargement neighbourhood intelligence population religion heritage mining \
    aviation shipping railways railway roads road bridges ports textiles steel land lands electricity gas nutrition refugees reconstruction \
    reconciliation integration communities physics chemistry medicine literature economics \
    mathematics physiology biology consumer consumers neighborhood wildlife tribal
    """
  )
  /// Days of the week, and words before one that make a name of it: "Black Friday".
  static let weekdays = HashedWords("monday tuesday wednesday thursday friday saturday sunday")
  static let dayNames = HashedWords(
    "black good ash palm easter holy super bloody cyber fat shrove maundy whit giving red white"
  )
  /// Who holds a portfolio.
  static let ministers = HashedWords("minister secretary spokesman spokeswoman spokesperson")
  /// Lower-case heads of phrases that name a body after a proper modifier.
  static let months = HashedWords(
    """
    january february march april may june july august september october november december \
    jan feb mar apr jun jul aug sep sept oct nov dec mid-january mid-february mid-march \
    mid-april mid-may mid-june mid-july mid-august mid-september mid-october mid-november \
    mid-december monday tuesday wednesday thursday friday \
    saturday sunday mon tue wed thu fri sat sun
    """
  )
  /// Function words: capitalised at the start of sentences and in headlines, never names.
  static let never = HashedWords(
    """
    i the a an this that these those he it they we you his its their our my your who \
    which what when where why how there here if but and or so yet for in on at by from to with \
    as of not no yes according after before during since while although though because however \
    meanwhile also additionally earlier later today yesterday tomorrow now then thus such some \
    until unless upon within without while once many most several both each every all any about under over between among against despite \
    following currently recently former she her is are was were be been has have had do does did will \
    would could might must shall should i'm i've don't
    """
  )
  /// Common nouns that start sentences.
  static let starters = HashedWords(
    """
    officials police protesters authorities experts critics supporters residents witnesses \
    rescuers researchers scientists lawmakers voters reports sources prosecutors one two three \
    four five six seven eight nine ten people media government opposition members women men \
    children doctors students workers soldiers troops investigators firefighters demonstrators shares stocks \
    investors analysts economists villagers militants rebels gunmen profits sales can may will
    """
  )
  /// What follows a hyphen in "US-built", "Virginia-based": no part of the name before it.
  static let hyphenated = HashedWords(
    """
    based led backed born built wide like style made era run owned controlled elect designate \
    friendly only year years old speaking language held majority occupied trained allied linked \
    educated sponsored funded affiliated type leaning general in to related inspired themed \
    approved issued registered drafted flagged administered ruled dominated aligned supported \
    appointed nominated turned winning free named level class bound mile day time and the of for \
    themed listed raised developed designed operated mandated imposed brokered mediated sized \
    area funded produced manufactured supplied american elected
    """
  )
  /// Bodies that a single capitalised word names.
  static let bodies = HashedWords(
    """
    congress senate house parliament assembly army navy bundestag knesset duma sejm \
    kremlin
    """
  )
  /// Head nouns of bodies whose place name says no more than a name: no nested place.
  static let closedHeads = HashedWords(
    """
    university college times post journal review-journal magazine herald tribune news group company corporation inc \
    press gazette airlines airways community tribe fc lakers media tv television radio
    """
  )
  /// Those of them that say where they are by the place in front: "Oslo University".
  static let learned = HashedWords("university college")
  /// Words that begin the names of bodies in other languages than English, and "Daily", "Radio".
  static let bodyStarts = HashedWords(
    """
    daily radio rádio banco banca banque partido parti partito frente front fondation fundación \
    fundação fondazione asociación associação association movimiento movimento mouvement \
    universidad universidade université università agropecuaria astilleros cervecería grupo \
    groupe gruppo compañía companhia compagnie compagnia sociedad sociedade société società \
    empresa sindicato sindacato syndicat federación federação fédération confederación \
    confederação confédération comité consejo conseil conselho instituto institut istituto \
    katiba liwa jaish harakat hizb brigada brigadas editorial ediciones éditions diario jornal \
    pacto unión união alianza aliança coalición coalizão bloque bloco cooperativa coopérative \
    ferrovie ministère ministerio ministério tribunal corte cámara câmara senado sénat teatro \
    orquesta orchestre clínica clinique colegio escuela escola école lycée liceo naviera línea \
    constructora caisse frutera editrice guardia philharmonie denník tv caritas transparency \
    minera petrolera pesquera transportadora aerolíneas hidroeléctrica cementos industrias \
    laboratorios seguros inversiones comercial productora distribuidora gazeta tygodnik dziennik \
    atlético atletico deportivo café team dynamo dinamo spartak racing olympique sporting \
    conservatoire foro fórum casa maison ente agenzia agencia agência agence opéra ópera \
    transportes autoridad autoridade gendarmerie policía polícia polizia centro centrum
    """
  )
  /// Words that begin the names of places in other languages than English.
  static let foreignPlaceStarts = HashedWords(
    """
    estadio estádio stade stadion deir dir kafr khirbet ain ras burj majdal tal tall oued souk valle vale río rio ciudad cidade villa vila puerto porto isla ilha cerro monte playa praia \
    plaza praça avenida rua rue quai bad nova novi nueva nuevo novo tel kfar beit wadi jabal jebel \
    bir pulau gunung kota sungai koh kampung kampong costa sierra serra lago laguna col val
    """
  )
  /// Common nouns of people that a sentence may start with right before a name.
  static let roles = HashedWords(
    """
    voter resident passenger witness survivor student farmer fan teenager neighbour neighbor \
    shopkeeper worker protester demonstrator customer local
    """
  )
  /// Social networks, and what stands before them where they are only a medium.
  static let media = HashedWords(
    "twitter facebook instagram youtube tiktok telegram whatsapp weibo snapchat reddit linkedin"
  )
  static let mediumPrepositions = HashedWords("on via through over")
  /// Nouns before or after a name that make it a body's.
  static let bodyNouns = HashedWords(
    """
    company companies firm corporation conglomerate subsidiary startup start-up group party charity \
    gang cartel syndicate militia faction club band newspaper website agency airline carrier \
    automaker union movement magazine broadcaster network bank retailer \
    chain insurer studio foundation trust league orchestra academy school \
    university college hospital clinic organisation organization ngo association federation \
    alliance coalition tabloid cooperative consultancy \
    brewery brand outlet portal station consortium collective nonprofit institute tank choir \
    ensemble theatre business brokerage utility bakery \
    sect brotherhood congregation guild society fund regulator watchdog bloc quartet trio \
    shipyard airline giant paper journal foundry supermarket unit maker carmaker chipmaker \
    drugmaker planemaker manufacturer brewer lender housebuilder provider operator auditor \
    auditors accountants auctioneer auctioneers bookmaker bookmakers brokers stockbrokers \
    pollster pollsters insurers supplier producer contractor developer distributor wholesaler \
    exporter importer refiner steelmaker shipbuilder grocer bookseller streamer marketplace \
    publisher builder
    """
  )
  /// Nouns before or after a name that make it a place's.
  static let placeNouns = HashedWords(
    """
    city town village province district county river island region municipality neighbourhood \
    neighborhood suburb prison airport port lake mountain valley capital hamlet settlement parish \
    prefecture governorate commune township quarter resort peninsula desert forest fortress castle \
    palace square street stadium hotel bridge mine dam park beach islet archipelago strait bay \
    towns cities villages suburbs districts provinces regions islands counties outskirts kibbutz \
    moshav ward borough oblast raion favela barangay ranch shoal reef
    """
  )
  /// Nouns before a name that make it an event's.
  static let eventNouns = HashedWords("cyclone typhoon hurricane storm tournament festival")
  /// What may stand between such a noun and the name.
  static let naming = HashedWords("named called known as dubbed styled")
  /// What a body has and a person hardly.
  static let possessions = HashedWords(
    """
    director editor chairman chairwoman ceo shareholders headquarters employees staff members \
    shares customers servers spokesman spokeswoman founder founders executives trustees board \
    subsidiary newsroom plant factory administrators owners creditors receivers
    """
  )
  /// Who speaks for a body or belongs to it, right after its name: "a Holmra spokesman".
  static let staff = HashedWords(
    """
    spokesman spokeswoman spokesperson shareholder shareholders employee employees executive \
    executives customers subsidiary workers staff administrators
    """
  )
  /// Nouns of regions whose bodies bear their names.
  static let regions = HashedWords("county province governorate oblast")
  /// Last words of places that acronyms abbreviate.
  static let facilities = HashedWords(
    "station airport complex zone region area street centre center"
  )
  /// First words of the names of places.
  static let placeStarts = HashedWords(
    "mount fort lake cape port san santa south north east west upper lower mt ft"
  )
  /// First words of the names of waters after "the": "the River Holm".
  static let waters = HashedWords("river loch lake gulf")
  /// Words before a saint's name.
  static let saints = HashedWords("san santa santo são st st. saint sant")
  /// Head nouns that take "in" and a place as part of the name.
  static let placedHeads = HashedWords("mission region force observatory office council")
  /// Those of them that go to a place or body.
  static let missions = HashedWords("mission delegation embassy")
  /// What tells such a mission or force from others.
  static let missionKinds = HashedWords(
    """
    monitoring assistance support stabilization stabilisation observer observation advisory training \
    peacekeeping interim special verification police security transition integrated multinational \
    un eu osce au nato nations
    """
  )
  static let narrowJoiners = HashedWords("in at")
  /// First words of the names of events.
  static let eventStarts = HashedWords(
    "operation cyclone typhoon hurricane storm exercise copa coupe coppa"
  )
  /// Those among them that a given name follows: "Hurricane Ida".
  static let storms = HashedWords("cyclone typhoon hurricane storm")
  /// Adjectives that start the names of bodies more often than of persons: "Shining Dawn".
  static let adjectives = HashedWords(
    """
    national global black white grey gray green red blue shining night best human free new old \
    great holy apostolic royal golden silver iron open northern southern eastern western central \
    international alternative first second last united public social civic civil popular \
    sovereign radical liberal progressive patriotic inuit honest strong safe clear bright dawn \
    freedom unity hope justice peace future people
    """
  )
  /// What stands between a place and its body: "Isfara City Hall", "Kupang District Court".
  static let localities = HashedWords(
    "city district metropolitan municipal regional provincial town"
  )
  /// The last words of such bodies.
  static let localBodies = HashedWords(
    """
    council police court courts hall government assembly hospital administration authority office \
    prosecutor university clinic directorate
    """
  )
  /// Departments of media: "BBC Sport".
  static let editions = HashedWords(
    "sport sports news online world business arabic arabia persian radio"
  )
  /// Articles of the plural that names of groups start with: "Los Tiburones".
  static let plurals = HashedWords("los las les")
  /// Articles that the names of foreign newspapers start with: "El Mercurio de Cuenca".
  static let foreignArticles = HashedWords("el la le il")
  /// Prepositions of place.
  static let locators = HashedWords("in near at outside across inside around throughout into")
  /// Common nouns that end the names of events.
  static let eventHeads = HashedWords(
    """
    election elections referendum by-election byelection caucuses caucus primary primaries riots \
    riot protests protest uprising coup crisis scandal affair summit massacre earthquake \
    pandemic disaster programme war hurricane championships season games olympics rally convention
    """
  )
  /// Common nouns of what happened at the place that stands before them: "1988 Holm bombing".
  static let sites = HashedWords(
    """
    tragedy disaster massacre bombing bombings crash siege earthquake floods flood bushfires \
    by-election byelection accident
    """
  )
  /// Those that need no year before them where a name is.
  static let namedEventHeads = HashedWords(
    """
    referendum scandal affair summit massacre caucuses programme disaster earthquake by-election \
    byelection caucus uprising war
    """
  )
  /// Adjectives between a year or name and the noun of an event.
  static let eventAdjectives = HashedWords(
    """
    presidential general parliamentary midterm mid term legislative local gubernatorial pro \
    democracy anti government migrant federal snap regional municipal special senate state \
    provincial european council assembly leadership mayoral national
    """
  )
  /// Adjectives before such nouns: "the Thai foreign ministry".
  static let stateHeadModifiers = HashedWords(
    """
    foreign interior defense defence finance health education justice air security armed federal \
    national state secret supreme border coast trade energy civil
    """
  )
  /// Common nouns that end the name of a body or place: "House Foreign Affairs committee".
  static let lowerHeads = HashedWords(
    """
    committee hospital station court council university college school camp prison airport \
    mosque church cathedral river island mountain valley parish \
    magazine newspaper subcommittee temple bridge dam fortress gorge television brigade \
    clinic lighthouse monastery palace
    """
  )
  /// Words for a party's members that make no branch's name behind a region's.
  static let partisans = HashedWords("republican democrat democratic")
  static let distances = HashedWords(
    "km kilometres kilometers kms miles mile about some just around"
  )
  /// Nouns of settlements before "of" and their names.
  static let settlements = HashedWords("city town village suburb hamlet township")
  /// Common nouns that end the name of a facility right behind a place's or unknown name.
  static let lowerFacilities = HashedWords(
    """
    airport prison jail mosque hospital cathedral stadium monastery racecourse airfield cemetery \
    highway motorway square delta reservoir refinery airbase
    """
  )
  /// Common nouns before such a noun, and the nouns that they make a facility of.
  static let facilityModifiers = HashedWords(
    """
    international detention refugee naval air military railway train bus police power nuclear \
    regional district general central high primary secondary grammar immigration processing \
    reception army football cricket grand shopping sports oil gas fuel launch
    """
  )
  static let modifiedFacilities = HashedWords(
    """
    airport prison jail mosque hospital cathedral stadium centre center base camp station plant \
    school ground court depot terminal refinery
    """
  )
  /// Common nouns that make a body of a state's or place's name: "Iraqi parliament".
  static let stateHeads = HashedWords(
    "parliament legislature military army navy embassy ministry consulate congress senate treasury"
  )
  /// Bodies that somebody presides over, and nouns for who does.
  static let presided = HashedWords("parliament legislature senate congress")
  static let presidents = HashedWords("speaker president chairman chairwoman chair")
  static let arms = HashedWords(
    """
    forces force intelligence court service services agency guard guards authority board commission \
    bank police tv television
    """
  )
  /// Those whose staff or head may follow: "the Danish parliament speaker Ann Holm".
  static let unmistakable = HashedWords("parliament legislature bank force tv television")
  static let services = HashedWords("service services agency")
  /// Common nouns that make a body behind a state's genitive: "India's parliament".
  static let ownedStateHeads = HashedWords(
    """
    parliament military army navy embassy consulate cabinet legislature congress treasury police
    """
  )
  /// Adjectives and nouns between a region's name and the noun of its body.
  static let localModifiers = HashedWords(
    """
    provincial city regional state high supreme constitutional district criminal county municipal \
    appeals electoral central police health fire sheriff's education election metropolitan town \
    civil legislative national coast air
    """
  )
  /// Common nouns that end the name of a region's body.
  static let localHeads = HashedWords(
    """
    council court assembly senate department commission bank authority legislature parliament
    """
  )
  /// Nouns that make a body of a town's name even where nobody says which: "a Holm court".
  static let courts = HashedWords("court")
  /// Who has an office in a region's name, and such offices.
  static let officeHolders = HashedWords("attorney prosecutor sheriff coroner mayor governor")
  static let offices = HashedWords("office department")
  static let indefinite = HashedWords("a an")
  /// Prepositions that stand before a place whose region follows: "near Allen, Texas".
  static let placePrepositions = HashedWords("in of from near at to outside around toward")
  /// Nouns and verbs of what is held or put in a company: "a stake in", "invest in".
  static let holdings = HashedWords(
    "stake stakes share shares shareholder shareholders interest percent subsidiary unit investor"
  )
  static let investing = HashedWords("invest invested invests investing")
  /// What says which government of a state it is, and no other name: "the Federal Government".
  static let rules = HashedWords(
    """
    federal national central interim coalition transitional provisional caretaker union unity \
    new present current incoming outgoing
    """
  )
  /// Words before the name of a month.
  static let dating = HashedWords(
    "in on since until till last next this early late mid mid- during before after"
  )
  /// Prepositions before where something happens.
  static let scenes = HashedWords(
    "in into to toward towards against at near across around over inside"
  )
  /// Points of the compass, of which a place lies to one side: "north of Spencer".
  static let directions = HashedWords(
    """
    north south east west north-east north-west south-east south-west northeast northwest \
    southeast southwest outskirts
    """
  )
  /// Common nouns right after the name of a place: "the Cranebrook area", "Dora village".
  static let areas = HashedWords(
    """
    area areas region village town suburb district valley mountains hills caves peninsula \
    township neighbourhood neighborhood coastline shire highlands plateau foothills wetlands \
    province prefecture
    """
  )
  /// Head nouns of places that are nobody's surname, whatever stands before them: "Logan
  /// Airport", "Elliot Street".
  static let facilityHeads = HashedWords(
    """
    airport airfield highway freeway motorway expressway street road avenue boulevard stadium \
    square station prison jail cemetery tunnel racecourse racetrack building tower mall gulf \
    strait straits island islands valley mountains creek county peninsula province
    """
  )
  /// Nouns right before the name of a company or band, though a given name begins it.
  static let companyNouns = HashedWords(
    """
    retailer company firm airline carrier brewer insurer carmaker automaker supermarket brewery \
    manufacturer conglomerate drugmaker housebuilder chain band bank broadcaster publisher lender \
    auditor auditors brokerage accountants auctioneer auctioneers bookmaker bookmakers brokers stockbrokers \
    agency newspaper website tabloid charity startup start-up consultancy builder shipbuilder
    """
  )
  /// Letters after a person's name that tell an honour or a profession.
  static let postnominals = HashedWords("qc kc obe cbe mbe mp mep msp phd md ceo cfo coo cto")
  /// Prepositions between a post and where or what it is for.
  static let postings = HashedWords("to in at for")
  /// Posts that letters abbreviate which mean something else in lower case.
  static let shortPosts = HashedWords("pm")
  /// Those who sit for the place right before the word: "the Fremantle MP".
  static let seated = HashedWords("mp msp mla mep mps")
  /// Those who sit for a constituency: "the Member for Fremantle".
  static let sitting = HashedWords("member mp")
  /// Words of Persian and Arabic between the hyphens of a movement's name: "Lashkar-e-Taiba".
  static let links = HashedWords("e i ul")
  /// Words that make a state's name its government: "the Kazakh government".
  static let governments = HashedWords("government authorities administration governments")
}

import Drawing

/// Pictures that tests draw.
enum SamplePictures {
  /// Two people who met.
  static let meeting = Picture(
    title: "Who met whom",
    source: "Source: a test.",
    nodes: [
      .init(id: "a", label: "Anna Lindh", role: .person),
      .init(id: "b", label: "Bo Ek", role: .person),
    ],
    edges: [
      .init(
        id: "e",
        from: "a",
        to: "b",
        family: .contact,
        rows: [.init(label: "met", date: "Jan 10")],
        direction: .both,
        tooltip: "Anna Lindh met Bo Ek on Jan. 10."
      )
    ]
  )

  /// The network of one article: four people, three states, bodies, places, a programme.
  static let kazakhstan = Picture(
    title: "Kazakhstan President Says He Has Weathered Attempted Coup D’Etat",
    subtitle: "15 entities and their relations, as reported by World News, Jan 11, 2022",
    source: "Source: World News. A shaded panel holds the people and bodies of one state. "
      + "Dates are of 2022 unless a year is shown. Made with egraph",
    nodes: [
      .init(id: "kz", label: "Kazakhstan", role: .state, group: "kz", link: "#kz"),
      .init(
        id: "tokayev",
        label: "Kassym-Jomart Tokayev",
        subtitle: "President",
        role: .person,
        weight: 5,
        group: "kz",
        link: "#tokayev"
      ),
      .init(
        id: "nazarbayev",
        label: "Nursultan Nazarbayev",
        subtitle: "President until 2019",
        role: .person,
        weight: 3,
        group: "kz"
      ),
      .init(
        id: "tileuberdi",
        label: "Mukhtar Tileuberdi",
        subtitle: "Foreign minister",
        role: .person,
        group: "kz"
      ),
      .init(
        id: "nsc",
        label: "National Security Council",
        role: .organization,
        weight: 2,
        group: "kz"
      ),
      .init(id: "mvd", label: "Interior Ministry of Kazakhstan", role: .organization, group: "kz"),
      .init(id: "almaty", label: "Almaty", subtitle: "Largest city", role: .place, group: "kz"),
      .init(id: "cn", label: "China", role: .state, weight: 2, group: "cn"),
      .init(id: "wang", label: "Wang Yi", subtitle: "Foreign minister", role: .person, group: "cn"),
      .init(id: "xinjiang", label: "Xinjiang", role: .place, group: "cn"),
      .init(id: "bri", label: "Belt and Road", role: .event, group: "cn"),
      .init(id: "ru", label: "Russia", role: .state, weight: 2),
      .init(
        id: "csto",
        label: "CSTO",
        subtitle: "Collective Security Treaty Organization",
        role: .organization,
        weight: 2
      ),
      .init(id: "sfgate", label: "SF Gate", role: .organization),
    ],
    edges: [
      .init(
        id: "e1",
        from: "tokayev",
        to: "nsc",
        family: .posts,
        rows: [.init(label: "leads", date: "2022")],
        tooltip: "President Kassym-Jomart Tokayev replaced Nursultan Nazarbayev, former "
          + "longtime leader of Kazakhstan, as head of the National Security Council"
      ),
      .init(
        id: "e2",
        from: "tokayev",
        to: "nazarbayev",
        family: .posts,
        rows: [
          .init(label: "succeeded", date: "2019", subject: "Tokayev"),
          .init(label: "appointed", date: "2019", subject: "Nazarbayev"),
        ],
        count: 2,
        direction: .both,
        tooltip: "he resigned in 2019 and anointed Tokayev as his successor"
      ),
      .init(
        id: "e3",
        from: "nazarbayev",
        to: "nsc",
        family: .posts,
        rows: [.init(label: "led", date: "until 2022")]
      ),
      .init(
        id: "e4",
        from: "ru",
        to: "csto",
        family: .posts,
        rows: [.init(label: "leads")],
        tooltip: "the Collective Security Treaty Organization, which Russia leads"
      ),
      .init(
        id: "e5",
        from: "tokayev",
        to: "csto",
        family: .contact,
        rows: [.init(label: "met", date: "Jan 10")],
        direction: .both,
        tooltip: "Tokayev met with the Collective Security Treaty Organization on Jan. 10"
      ),
      .init(
        id: "e6",
        from: "wang",
        to: "tileuberdi",
        family: .contact,
        rows: [.init(label: "called", date: "Jan 10")],
        direction: .both,
        tooltip: "in a call with Kazakh foreign minister Mukhtar Tileuberdi on Jan. 10"
      ),
      .init(
        id: "e7",
        from: "tokayev",
        to: "ru",
        family: .cooperation,
        rows: [.init(label: "asked for support")],
        tooltip: "asked for Russia’s support"
      ),
      .init(
        id: "e8",
        from: "cn",
        to: "kz",
        family: .cooperation,
        rows: [.init(label: "offered help", date: "Jan 10")],
        count: 2,
        tooltip: "China offered to help Kazakhstan, both by offering to provide \"law "
          + "enforcement and security\" cooperation & by interceding"
      ),
      .init(
        id: "e9",
        from: "wang",
        to: "tileuberdi",
        family: .cooperation,
        rows: [.init(label: "offered help", date: "Jan 10", status: .possible)],
        status: .possible
      ),
      .init(
        id: "e10",
        from: "xinjiang",
        to: "kz",
        family: .structure,
        rows: [.init(label: "borders")],
        direction: .none
      ),
      .init(
        id: "e11",
        from: "mvd",
        to: "almaty",
        family: .conflict,
        rows: [.init(label: "attacked", date: "Jan 2022")]
      ),
    ],
    groups: [.init(id: "kz", label: "Kazakhstan"), .init(id: "cn", label: "China")]
  )

  /// Every role, family, status and direction, with awkward texts.
  static let everything: Picture = {
    var picture = Picture(
      title: "Все роли & “alle” <Formen> 所有",
      subtitle: "Every role, family and status, with awkward names",
      source: "Source: \"a\" \\ b <c> & d",
      omission: .init(nodes: 3, edges: 1)
    )
    let names = [
      "Ömer O’Brien & <Sons>", "Қазақстан Республикасы", "AT&T \"Labs\"", "東京都", "Fête <\\n>",
      "מדינה \\ back\\", "Plain",
    ]
    for (place, role) in Picture.NodeRole.allCases.enumerated() {
      picture.nodes.append(
        .init(
          id: "\(role.rawValue) \"\\ <&>",
          label: names[place],
          subtitle: role.rawValue,
          role: role,
          tooltip: "line one\nline <two> & \"three\" \\ four",
          attributes: ["type": role.rawValue, "label": "ignored", "aliases": "a\nb \"c\""]
        )
      )
    }
    let ids = picture.nodes.map(\.id)
    for (place, family) in Picture.RelationFamily.allCases.enumerated() {
      let statuses = Picture.EdgeStatus.allCases
      let directions = Picture.Direction.allCases
      let status = statuses[place % statuses.count]
      picture.edges.append(
        .init(
          id: "edge & \(place)",
          from: ids[place % ids.count],
          to: ids[(place + 1) % ids.count],
          family: family,
          rows: [.init(label: "verb <\(family.rawValue)> & co", date: "2022", status: status)],
          count: place + 1,
          direction: directions[place % directions.count],
          status: status,
          link: "https://example.org/?a=1&b=\"2\"",
          tooltip: "“Quotation” with <tags> & more",
          attributes: ["relation": family.rawValue, "quotation": "He said \"no\" \\ left"]
        )
      )
    }
    return picture
  }()

  /// A random network in which some nodes have many edges, as in news.
  static func random(nodes count: Int, edges edgeCount: Int, seed: UInt64) -> Picture {
    var random = SplitMix(state: seed)
    let given = ["Elena", "Hassan", "Murat", "Olga", "John", "Mei", "Aram", "Nina", "Claire", "Li"]
    let family = [
      "Sargsyan", "Petrov", "Zhao", "Martin", "Kim", "Dupont", "Yilmaz", "Smith", "Akhmetov",
      "Lukin",
    ]
    let states = ["Kazakhstan", "China", "Russia", "Turkey", "France", "Iran", "Armenia"]
    let bodies = ["Security Council", "Interior Ministry", "State Oil", "Parliament", "Railways"]
    let places = ["Almaty", "Lyon", "Kars", "Samara", "Wuhan", "Tabriz", "Gyumri", "Port Said"]
    var picture = Picture(
      title: "A network of \(count) entities",
      subtitle: "\(edgeCount) relations at random",
      source: "Source: a generator, seed \(seed). Made with egraph"
    )
    let stateCount = max(1, min(states.count, count / 6))
    for state in states.prefix(stateCount) { picture.groups.append(.init(id: state, label: state)) }
    for place in 0..<count {
      let state = states[random.below(stateCount)]
      if place < stateCount {
        picture.nodes.append(
          .init(id: "n\(place)", label: states[place], role: .state, group: states[place])
        )
      } else if place % 7 == 3 {
        picture.nodes.append(
          .init(
            id: "n\(place)",
            label: "\(state) \(bodies[random.below(bodies.count)])",
            role: .organization,
            group: state
          )
        )
      } else if place % 11 == 5 {
        picture.nodes.append(
          .init(
            id: "n\(place)",
            label: places[random.below(places.count)],
            role: .place,
            group: state
          )
        )
      } else if place % 17 == 9 {
        picture.nodes.append(
          .init(id: "n\(place)", label: "Summit of \(1990 + random.below(33))", role: .event)
        )
      } else {
        let name = "\(given[random.below(10)]) \(family[random.below(10)])"
        picture.nodes.append(
          .init(
            id: "n\(place)",
            label: name,
            subtitle: random.below(3) == 0 ? "Foreign minister" : "",
            role: .person,
            group: random.below(4) == 0 ? nil : state
          )
        )
      }
    }
    let verbs: [(Picture.RelationFamily, String)] = [
      (.contact, "met"), (.contact, "called"), (.cooperation, "supported"), (.conflict, "accused"),
      (.posts, "works for"), (.structure, "part of"), (.biography, "born in"),
      (.cooperation, "asked for support"), (.conflict, "imposed sanctions on"),
    ]
    var ends: [Int] = []
    var pairs: Set<[Int]> = []
    for place in 0..<edgeCount where count > 1 {
      let tail = place < count ? place : random.below(count)
      var head = ends.isEmpty ? 0 : ends[random.below(ends.count)]
      if head == tail || !pairs.insert([min(head, tail), max(head, tail)]).inserted {
        head = (tail + 1 + random.below(count - 1)) % count
      }
      ends += [tail, head]
      let (family, verb) = verbs[random.below(verbs.count)]
      let hasDate = random.below(2) == 0
      picture.edges.append(
        .init(
          id: "e\(place)",
          from: "n\(tail)",
          to: "n\(head)",
          family: family,
          rows: [.init(label: verb, date: hasDate ? "Jan \(1 + random.below(28))" : "")],
          count: 1 + random.below(4),
          direction: family == .contact ? .both : .forward,
          status: random.below(12) == 0 ? .planned : .actual,
          tooltip: "Quotation number \(place)."
        )
      )
    }
    return picture
  }

  /// A small generator of repeatable numbers.
  struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  }
}

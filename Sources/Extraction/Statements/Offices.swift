import Syntax

/// Which states have which offices, as far as titles alone tell states apart: no republic has a
/// king, no kingdom a president, and the United States have no ministers.
enum Offices {
  /// States whose head is a monarch, by ISO 3166-1 code.
  private static let monarchies: WordSet = [
    "AD", "AE", "AG", "AU", "BE", "BH", "BN", "BS", "BT", "BZ", "CA", "DK", "ES", "GB", "GD",
    "JM", "JO", "JP", "KH", "KN", "KW", "LC", "LI", "LS", "LU", "MA", "MC", "MY", "NL", "NO",
    "NZ", "OM", "PG", "QA", "SA", "SB", "SE", "SZ", "TH", "TO", "TV", "VA", "VC",
  ]
  /// Republics without a prime minister.
  private static let presidential: WordSet = [
    "AR", "BO", "BR", "CH", "CL", "CO", "CR", "CY", "DO", "EC", "GT", "HN", "ID", "LR", "MX",
    "NG", "NI", "PA", "PH", "PY", "SV", "US", "UY", "VE", "ZM",
  ]
  /// States whose cabinet members are called secretaries.
  private static let secretarial: WordSet = ["GB", "MX", "PH", "US"]
  /// States with secretaries below their ministers: "foreign secretary", "home secretary".
  private static let undersecretarial: WordSet = ["BD", "IN", "LK", "NP", "PK"]
  /// Federations, whose own offices and bodies are called federal.
  private static let federations: WordSet = [
    "AR", "AT", "AU", "BE", "BR", "CA", "CH", "DE", "ET", "IN", "IQ", "MX", "MY", "NG", "NP",
    "PK", "RU", "SO", "SS", "US", "VE",
  ]

  /// States whose oppositions have shadow ministers.
  private static let shadowed: WordSet = ["AU", "CA", "GB", "IE", "MY", "NZ", "ZA"]
  /// States with senators.
  private static let senates: WordSet = [
    "AR", "AU", "BE", "BO", "BR", "CA", "CD", "CL", "CO", "CZ", "DO", "ES", "FR", "HT", "IE", "IT",
    "JM", "KE", "KH", "KZ", "LR", "MG", "MR", "MX", "NA", "NG", "NL", "PH", "PK", "PL", "PY", "RO",
    "RW", "SO", "SS", "SZ", "TH", "TT", "US", "UY", "ZW",
  ]
  /// States whose lower house has representatives, and a congress.
  private static let congresses: WordSet = [
    "AR", "BR", "CL", "CO", "GT", "HN", "LR", "MX", "PE", "PH", "US",
  ]
  /// States whose chancellor is a head of government or a minister.
  private static let chancelleries: WordSet = ["AT", "CH", "DE", "GB"]

  /// Whether a state can have the office that a title names.
  ///
  /// - Parameters:
  ///   - kind: the title's kind.
  ///   - title: its words in lower case.
  ///   - code: the state's ISO 3166-1 code; a state without one may have any office.
  static func has(_ code: String?, _ kind: TitleTable.Kind, titled title: String) -> Bool {
    guard let code else { return true }
    switch kind {
    case .monarch where title == "sultan":
      return ["BN", "MY", "OM"].contains(code)
    case .monarch where title == "emir":
      return ["AE", "KW", "QA"].contains(code)
    case .monarch:
      return title.contains("lady") || title.contains("prince") || monarchies.contains(code)
    case .headOfState where title.contains("president"):
      return !monarchies.contains(code) || code == "AE"
    case .headOfState where title.contains("prime minister"):
      return !presidential.contains(code)
    case .headOfState where title.contains("chancellor"):
      return chancelleries.contains(code)
    case .legislator where title.contains("senator") || title.hasPrefix("sen."):
      return senates.contains(code)
    case .legislator where title.hasPrefix("rep") || title.contains("congress"):
      return congresses.contains(code)
    case .legislator where title == "mp":
      return code != "US"
    case .prosecutor:
      return code == "US" || code == "KR" || code == "PH"
    case .minister where title.hasPrefix("shadow "), .speaker where title.hasPrefix("shadow "):
      return shadowed.contains(code)
    case .minister where title.hasSuffix("secretary"):
      if title.contains("foreign") || title.contains("home "), code == "US" { return false }
      return secretarial.contains(code)
        || ["foreign", "home", "cabinet"].contains(where: title.contains)
          && undersecretarial.contains(code)
    case .minister where title.contains("minister"):
      return code != "US"
    case .minister where title.contains("treasurer"):
      return !secretarial.contains(code)
    default:
      return true
    }
  }

  /// What the news of a federation calls its government, often without naming the state.
  static let federalGovernment = "Federal Government"

  /// Whether the news of a state calls its government so.
  static func hasFederalGovernment(_ code: String?) -> Bool {
    code.map { ["AT", "AU", "BE", "CA", "CH", "DE", "MY", "NG", "US"].contains($0) } ?? false
  }

  /// Whether a state is a federation.
  static func isFederal(_ code: String?) -> Bool { code.map(federations.contains) ?? false }
}

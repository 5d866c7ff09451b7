extension Project {
  /// A place of the customer: its numbers, its people, its clocks.
  package struct Site: Hashable, Sendable, Identifiable {
    package let id: ItemID
    /// What numbers, tasks and tests name it by; never changed.
    package let code: String
    package let name: String
    package let address: String?
    /// IANA name.
    package let zoneName: String?
    package let users: Int?
    package let emergencyAddress: String?
    package let operatorModel: OperatorModel?
    /// The people who run the test script there.
    package let testers: [String]
    /// The wave in which it goes live; `nil` for the first one.
    package let wave: ItemID?
    /// Its own go-live window, on its own clocks; `nil` if it has that of the project.
    package let window: GoLiveWindow?

    /// `DEN Denver`
    package var title: String { name.isEmpty ? code : "\(code) \(name)" }
  }

  /// Who sets the emergency address of a number (domain document 5.6).
  package enum OperatorModel: String, CaseIterable, Sendable {
    case operatorSets = "operator-sets"
    case customerSets = "customer-sets"
    case operatorOnly = "operator-only"

    package var words: String {
      switch self {
      case .operatorSets: "the operator sets it, the customer may change it"
      case .customerSets: "the customer sets it"
      case .operatorOnly: "the operator sets it, and only the operator changes it"
      }
    }
  }

  /// By its code; capitals make no difference.
  package func site(_ code: String) -> Site? {
    let wanted = Site.code(code)
    return sites.first { $0.code == wanted }
  }

  package func sites(in wave: ItemID?) -> [Site] { sites.filter { $0.wave == wave } }
}

extension Project.Site {
  init(_ item: Item) {
    self.init(
      id: item.id, code: item.text(.code), name: item.text(.name), address: item.optionalText(.address),
      zoneName: item.optionalText(.zone), users: item.number(.users),
      emergencyAddress: item.optionalText(.emergencyAddress),
      operatorModel: item[.operatorModel].flatMap(Project.OperatorModel.init),
      testers: Self.names(item.text(.testers)), wave: item.item(.wave),
      window: item[.window].flatMap(GoLiveWindow.init))
  }

  /// `Ana Ruiz; Bo Li`, also with commas.
  package static func names(_ text: String) -> [String] {
    text.split { $0 == ";" || $0 == "," }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  package static func id(_ code: String) -> ItemID { ItemID("SITE-\(self.code(code))") }

  package static func code(of id: ItemID) -> String { String(id.rawValue.dropFirst("SITE-".count)) }

  /// A code as it is stored.
  static func code(_ text: String) -> String { text.trimmed.uppercased() }

  static let codeRule = "1 to 12 letters, digits or hyphens, such as NYC"

  /// Words that mean all sites, or none.
  private static let reserved = [none, NewTestRun.everywhere].map { $0.uppercased() }
  package static let none = "none"

  static func isCode(_ text: String) -> Bool {
    (1...12).contains(text.utf8.count)
      && text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || $0 == 45 }
      && text.utf8.first != 45 && text.utf8.last != 45 && !reserved.contains(text)
  }
}

extension Field {
  package static let code: Field = "code"
  package static let address: Field = "address"
  package static let users: Field = "users"
  package static let emergencyAddress: Field = "emergency-address"
  package static let operatorModel: Field = "operator-model"
  package static let testers: Field = "testers"
  /// The code of the site that an item is about.
  package static let site: Field = "site"
}

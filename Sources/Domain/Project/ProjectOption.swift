/// The word of a part that a project may or may not include, as its template declares it; a conditional item names one.
package struct ProjectOption: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { self.init(rawValue: value) }
  package var description: String { rawValue }

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  package static let wordRule = "1 to 24 of a-z, 0-9 and \"-\", first a letter, such as devices"

  /// Words that lists of projects and forms use for something else.
  package static let reserved = ["id", "customer", "start", "calendar", "mpoc", "ipm", "template"]

  package var isWord: Bool {
    guard let first = rawValue.utf8.first, (97...122).contains(first), rawValue.utf8.count <= 24 else {
      return false
    }
    return rawValue.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...122).contains($0) }
  }
}

extension ProjectTemplate {
  /// A part that projects of a kind may or may not include.
  package struct Option: Hashable, Sendable {
    package var word: ProjectOption
    /// It follows "Includes:", such as `phones or headsets`.
    package var title: String
    /// What depends on it, for whoever decides.
    package var help: String
    /// Whether a project includes it unless somebody says otherwise.
    package var isUsual: Bool
    /// Whether whoever creates a project is asked; otherwise it is known only later.
    package var isAsked: Bool
    /// Numbers are ported with it; without it the project has only new numbers.
    package var isPorting: Bool
    /// Other headings for it in lists of projects.
    package var headings: [String]

    package init(
      _ word: ProjectOption, title: String, help: String = "", isUsual: Bool = false, isAsked: Bool = true,
      isPorting: Bool = false, headings: [String] = []
    ) {
      self.word = word
      self.title = title
      self.help = help
      self.isUsual = isUsual
      self.isAsked = isAsked
      self.isPorting = isPorting
      self.headings = headings
    }
  }

  /// What the customer calls with, in the words of papers and screens; empty where the template has none.
  package struct Platform: Hashable, Sendable {
    package var name: String
    package var vendor: String
    package var administrator: String

    package init(name: String = "", vendor: String = "", administrator: String = "") {
      self.name = name
      self.vendor = vendor
      self.administrator = administrator
    }
  }

  package func option(_ word: ProjectOption) -> Option? { options.first { $0.word == word } }

  /// The option with which numbers are ported.
  package var portingOption: ProjectOption? { options.first(where: \.isPorting)?.word }

  /// What a project includes unless somebody says otherwise.
  package var usualOptions: Set<ProjectOption> { Set(options.filter(\.isUsual).map(\.word)) }
}

/// The options of templates and projects from before templates declared theirs. Nothing new may depend on it: it only
/// keeps what was written then readable.
package enum FormerOptions {
  package static let all: [ProjectTemplate.Option] = [
    .init("devices", title: "phones or headsets"),
    .init("analogue", title: "analogue or fax lines", headings: ["analog"]),
    .init("tenant-build", title: "build in the customer's tenant"),
    .init("porting", title: "numbers are ported", isUsual: true, isPorting: true),
    .init("gaps", title: "training gaps reported", isAsked: false),
  ]
}

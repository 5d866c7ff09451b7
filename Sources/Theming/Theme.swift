import Canvas

/// How many colours the terminal shows.
package enum ColourDepth: Int, CaseIterable, Sendable {
  case mono = 0
  case eight = 8
  case sixteen = 16
  case palette = 256
}

/// A style for every role at one colour depth.
package struct Theme: Hashable, Sendable {
  package let name: String
  /// Indexed by the raw values of the roles.
  private let styles: [Style]

  /// - Parameter styles: indexed by the raw values of the roles.
  init(name: String, styles: [Style]) {
    self.name = name
    self.styles = styles
  }

  /// A theme in which every role is plain.
  package init(plain name: String) {
    self.init(name: name, styles: Role.allCases.map { _ in .plain })
  }

  package subscript(_ role: Role) -> Style { styles[role.rawValue] }
}

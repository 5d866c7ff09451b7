import Canvas

/// How many colours the terminal shows.
package enum ColourDepth: Int, CaseIterable, Sendable {
  case mono = 0
  case eight = 8
  case sixteen = 16
  case palette = 256
}

/// A look for every role at one colour depth.
package struct Theme: Hashable, Sendable {
  package let name: String
  /// By the numbers of the roles.
  private let styles: [Style]

  /// - Parameter styles: by the numbers of the roles.
  init(name: String, styles: [Style]) {
    self.name = name
    self.styles = styles
  }

  /// Every role looks plain.
  package init(plain name: String) {
    self.init(name: name, styles: Role.allCases.map { _ in .plain })
  }

  package subscript(_ role: Role) -> Style { styles[role.rawValue] }
}

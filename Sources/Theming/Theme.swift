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

  /// Roles left out look plain.
  package init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = Role.allCases.map { styles[$0] ?? .plain }
  }

  package subscript(_ role: Role) -> Style { styles[role.rawValue] }
}

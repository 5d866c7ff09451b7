import Domain

/// What the rows of a file are about.
package enum ImportKind: String, CaseIterable, Sendable {
  case numbers

  /// What one row is about, above the column of names.
  package var noun: String {
    switch self {
    case .numbers: "Number"
    }
  }

  /// What whoever imports such rows must be allowed.
  var permission: Permission {
    switch self {
    case .numbers: .changeNumbers
    }
  }

  /// The screen that shows what was imported; `nil` where it is the one it was asked for on.
  var home: ScreenID? {
    switch self {
    case .numbers: .ports
    }
  }
}

/// What the rows of a file are about, and what was said about reading them.
package enum ImportList: Hashable, Sendable {
  /// - `country`: two letters, whose national form is accepted; `nil` for none.
  case numbers(country: String?, scope: NumberImport.PortScope?)

  package var kind: ImportKind {
    switch self {
    case .numbers: .numbers
    }
  }
}

/// A file to read, as it was typed, and to compare with a project.
package struct ImportQuestion: Hashable, Sendable {
  package let project: ProjectID
  package let path: String
  package let list: ImportList

  package init(project: ProjectID, path: String, list: ImportList) {
    self.project = project
    self.path = path
    self.list = list
  }
}

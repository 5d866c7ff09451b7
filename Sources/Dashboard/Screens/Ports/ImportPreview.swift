import Domain

/// A number list that was read and compared with the inventory; nothing of it is stored yet.
package struct ImportPreview: Hashable, Sendable {
  package let project: ProjectID
  /// The file as it was named.
  package let path: String
  package let file: NumberFile
  package let scope: NumberImport.PortScope?
  package let found: NumberImport

  package init(
    project: ProjectID, path: String, file: NumberFile, scope: NumberImport.PortScope?, found: NumberImport
  ) {
    self.project = project
    self.path = path
    self.file = file
    self.scope = scope
    self.found = found
  }

  package var errors: Int { found.count(.error) }
  /// Rows that an import would store.
  package var valid: Int { found.count(.new) + found.count(.changed) }
  private var warnings: Int { found.rows.count { $0.hasWarning && $0.standing != .error } }

  /// `Import numbers.csv   61 rows   54 new  0 changed  0 same   4 warnings  3 errors`
  package var heading: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return
      "Import \(DisplayText.line(name))   \(Words.count(found.rows.count, "row"))   \(found.count(.new)) new  "
      + "\(found.count(.changed)) changed  \(found.count(.unchanged)) same   "
      + "\(Words.count(warnings, "warning"))  \(Words.count(errors, "error"))"
  }
}

/// The file to import, as it was typed.
package struct NumberListQuestion: Hashable, Sendable {
  package let project: ProjectID
  package let path: String
  /// Two letters, whose national form is accepted; `nil` for none.
  package let country: String?
  package let scope: NumberImport.PortScope?
}

/// What the inventory is held against.
package struct ReconcileQuestion: Hashable, Sendable {
  package let project: ProjectID
  package let other: NumberReconciliation.Other
  package let orders: [Project.PortOrder]
  /// The file, unless it is held against the orders.
  package let path: String
  package let country: String?

  package init(
    project: ProjectID, other: NumberReconciliation.Other, orders: [Project.PortOrder], path: String,
    country: String?
  ) {
    self.project = project
    self.other = other
    self.orders = orders
    self.path = path
    self.country = country
  }
}

extension NumberImport.Row {
  /// The worst of what was found.
  package var worst: ImportFinding? { findings.first { $0.severity == .error } ?? findings.first }
}

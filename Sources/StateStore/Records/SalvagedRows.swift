/// The rows that can still be read in a database that may not open any more, of whatever table.
package protocol SalvagedRows: AnyObject {
  /// Passes every row with a wanted number of columns to `visit`: those that were committed last, then older and
  /// unfinished versions. A row may come several times.
  func scan(columns isWanted: (Int) -> Bool, _ visit: (Row, SalvagedPlace) -> Void)
  /// The row found there.
  func row(at place: SalvagedPlace) -> Row?
  /// Whether changes may be missing that were committed last.
  var isLogDamaged: Bool { get }
  /// What is wrong with the file.
  var findings: [Finding] { get }
}

/// Where a row was found.
package struct SalvagedPlace: Hashable, Sendable {
  package let page: Int
  package let cell: Int
  /// Whether it is a row of an ordinary table; otherwise of an index, or of a table kept in the order of its key.
  package let isOfTable: Bool
  /// Whether it stands in what was committed last.
  package let isCurrent: Bool

  package init(page: Int, cell: Int, isOfTable: Bool, isCurrent: Bool) {
    self.page = page
    self.cell = cell
    self.isOfTable = isOfTable
    self.isCurrent = isCurrent
  }
}

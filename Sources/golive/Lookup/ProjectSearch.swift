import Domain
import StateStore

/// Finds a project by a typed name.
struct ProjectSearch {
  private static let most = 9

  let store: any ProjectStore

  /// The project with this id or customer, else the only one that contains the text.
  func one(_ text: String) throws(CommandFailure) -> ProjectSummary {
    let found = try storing { () throws(StoreError) in try store.find(text, limit: Self.most) }
    switch NameSearch(customer: text, among: found) {
    case .one(let row): return row
    case .several(let rows):
      let names = rows.prefix(Self.most - 1).map(\.id.rawValue).joined(separator: ", ")
      throw CommandFailure(
        .notFound,
        "\"\(DisplayText.line(text))\" could be \(names)\(rows.count >= Self.most ? " and more" : ""). Name one of them."
      )
    case .none: throw CommandFailure(.noSuchProject(text))
    }
  }
}

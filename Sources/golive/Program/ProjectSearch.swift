import Domain
import StateStore

/// Finds the project a person means.
struct ProjectSearch {
  let store: any ProjectStore

  /// The project with this id or customer, or else the only one that contains the text.
  func one(_ text: String) throws(CommandFailure) -> ProjectSummary {
    let found = try storing { () throws(StoreError) in try store.find(text, limit: 9) }
    if let exact = found.first(where: { $0.id.rawValue == text }) { return exact }
    let named = found.filter { $0.customer.lowercased() == text.lowercased() }
    if named.count == 1 { return named[0] }
    guard let first = found.first else { throw CommandFailure(.noSuchProject(text)) }
    guard found.count == 1 else {
      let names = found.prefix(8).map(\.id.rawValue).joined(separator: ", ")
      throw CommandFailure(
        .notFound,
        "\"\(DisplayText.line(text))\" could be \(names)\(found.count > 8 ? " and more" : ""). Name one of them."
      )
    }
    return first
  }
}

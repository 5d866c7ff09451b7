import Domain

extension NamedView {
  /// The view as it stands in a file of views: can be read back, and handed to a colleague.
  package var toml: String {
    var lines = ["[[view]]", "name = \(Self.quoted(name))", "list = \(Self.quoted(list.rawValue))"]
    if let key { lines.append("key = \(Self.quoted(String(key)))") }
    if !about.isEmpty { lines.append("about = \(Self.quoted(about))") }
    if !filter.isEmpty { lines.append("filter = \(Self.quoted(filter))") }
    switch listing {
    case .portfolio(let listing):
      lines += [
        "scope = \(Self.quoted(listing.scope.rawValue))", "sort = \(Self.quoted(listing.order.rawValue))",
      ]
      if listing.descending { lines.append("descending = true") }
    case .work(let listing):
      lines += [
        "part = \(Self.quoted(listing.part.rawValue))", "by = \(Self.quoted(listing.grouping.rawValue))",
      ]
      if let order = listing.order { lines.append("sort = \(Self.quoted(order.rawValue))") }
      if listing.isOwn { lines.append("own = true") }
    }
    if !columns.isEmpty {
      lines.append("columns = [\(columns.map { Self.quoted($0.text) }.joined(separator: ", "))]")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A TOML text on one line.
  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}

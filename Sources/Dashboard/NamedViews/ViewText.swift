import Domain

extension NamedView {
  /// The view as it stands in a file of views: can be read back, and handed to a colleague.
  package var toml: String {
    var lines = [
      "[[view]]", "name = \(TOMLWriting.quoted(name))", "list = \(TOMLWriting.quoted(list.rawValue))",
    ]
    if let key { lines.append("key = \(TOMLWriting.quoted(String(key)))") }
    if !about.isEmpty { lines.append("about = \(TOMLWriting.quoted(about))") }
    if !filter.isEmpty { lines.append("filter = \(TOMLWriting.quoted(filter))") }
    switch listing {
    case .portfolio(let listing):
      lines += [
        "scope = \(TOMLWriting.quoted(listing.scope.rawValue))",
        "sort = \(TOMLWriting.quoted(listing.order.rawValue))",
      ]
      if listing.descending { lines.append("descending = true") }
    case .work(let listing):
      lines += [
        "part = \(TOMLWriting.quoted(listing.part.rawValue))",
        "by = \(TOMLWriting.quoted(listing.grouping.rawValue))",
      ]
      if let order = listing.order { lines.append("sort = \(TOMLWriting.quoted(order.rawValue))") }
      if listing.isOwn { lines.append("own = true") }
    }
    if !columns.isEmpty {
      lines.append("columns = \(TOMLWriting.list(columns.map(\.text)))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

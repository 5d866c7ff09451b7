import Dashboard
import Domain

extension Report {
  /// The views of lists, each with the letter that shows it.
  static func views(_ library: ViewLibrary, of lists: [NamedView.List]) -> Report {
    views(
      lists.flatMap { list in
        library.entries(for: list).map { ($0.view, $0.key, $0.isOwn) }
      })
  }

  static func views(_ views: [NamedView]) -> Report { self.views(views.map { ($0, $0.key, true) }) }

  private static func views(_ views: [(NamedView, Character?, isOwn: Bool)]) -> Report {
    let columns = [
      Column("list", "LIST"), Column("key", "KEY"), Column("name", "NAME"), Column("own", "OWN"),
      Column("about", "MEANS"), Column("filter", "FILTER"), Column("part", "PART"), Column("scope", "SCOPE"),
      Column("sort", "SORT"), Column("by", "BY"), Column("columns", "COLUMNS"),
    ]
    let rows = views.map { view, key, isOwn -> [Value] in
      let (part, scope, sort, by) = view.listing.words
      return [
        .text(view.list.rawValue), Value(key.map { String($0) }), .text(view.name), .flag(isOwn),
        .text(view.about), .text(view.filter), Value(part), Value(scope), Value(sort), Value(by),
        .text(view.columns.text),
      ]
    }
    return Report(
      kind: "views", tables: [Table("views", "Views", columns, rows: rows, empty: "There are no views.")])
  }

  static func viewColumns(of lists: [NamedView.List]) -> Report {
    let columns = [Column("list", "LIST"), Column("name", "COLUMN"), Column("help", "SHOWS")]
    let rows = lists.flatMap { list in
      list.columns.map { [Value.text(list.rawValue), .text($0.name), .text($0.help)] }
    }
    return Report(
      kind: "viewColumns", tables: [Table("columns", "Columns", columns, rows: rows, empty: "")])
  }
}

extension NamedView.Listing {
  fileprivate var words: (part: String?, scope: String?, sort: String?, by: String?) {
    switch self {
    case .portfolio(let listing):
      (nil, listing.scope.rawValue, (listing.descending ? "-" : "") + listing.order.rawValue, nil)
    case .work(let listing):
      (
        listing.part.rawValue + (listing.isOwn ? ", own" : ""), nil, listing.order?.rawValue,
        listing.grouping.rawValue
      )
    }
  }
}

import Domain

/// A view as it stands in a file.
package struct ViewEntry: Sendable {
  package enum Value: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    case texts([String])
    /// What no field of a view is.
    case other
  }

  package struct Field: Sendable {
    package let name: String
    package let value: Value
    package let place: Place?

    package init(_ name: String, _ value: Value, at place: Place? = nil) {
      self.name = name
      self.value = value
      self.place = place
    }
  }

  /// Counted from 1.
  package struct Place: Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  package let place: Place?
  package let fields: [Field]

  package subscript(name: String) -> Value? { fields.first { $0.name == name }?.value }

  package init(_ fields: [Field], at place: Place? = nil) {
    self.fields = fields
    self.place = place
  }
}

/// What is wrong with a view of a file.
package struct ViewFault: Hashable, Sendable {
  package let place: ViewEntry.Place?
  /// The name of the view, as far as it is known.
  package let view: String
  /// Empty if the whole view is meant.
  package let field: String
  /// Says what would be accepted. May quote the file: clean it for display.
  package let problem: String

  package init(at place: ViewEntry.Place?, view: String, field: String, problem: String) {
    self.place = place
    self.view = view
    self.field = field
    self.problem = problem
  }

  /// `views.toml:4:1: view "late", filter: There is no field "du".`
  package func sentence(in file: String) -> String {
    let spot = place.map { ":\($0.line):\($0.column)" } ?? ""
    let whose = view.isEmpty ? "a view" : "view \"\(view)\""
    return "\(file)\(spot): \(whose)\(field.isEmpty ? "" : ", \(field)"): \(problem)"
  }
}

/// Reads the views of a file: all faults of all of them at once; a view with a fault is left out.
package struct ViewReading: Sendable {
  package private(set) var views: [NamedView] = []
  package private(set) var faults: [ViewFault] = []

  /// More in one file are refused.
  package static let most = 200

  /// - Parameter today: filters are read as of this day.
  package init(_ entries: [ViewEntry], today: Day) {
    for entry in entries.prefix(Self.most) { add(entry, today) }
    if entries.count > Self.most {
      faults.append(
        ViewFault(
          at: entries[Self.most].place, view: "", field: "",
          problem: "A file has at most \(Self.most) views; those from here on are left out."))
    }
  }

  private mutating func add(_ entry: ViewEntry, _ today: Day) {
    var reader = ViewFieldReader(entry, today: today)
    let view = reader.view()
    if let view { compare(view, &reader) }
    faults += reader.faults
    if let view, reader.faults.isEmpty { views.append(view) }
  }

  /// Two views of a list have neither the name nor the letter in common.
  private func compare(_ view: NamedView, _ reader: inout ViewFieldReader) {
    let others = views.filter { $0.list == view.list }
    if others.contains(where: { $0.isNamed(view.name) }) {
      reader.fault("name", "A view of \(view.list.title) above has this name.")
    }
    if let key = view.key, let other = others.first(where: { $0.key == key }) {
      reader.fault("key", "\(key) shows the view \"\(other.name)\" above.")
    }
  }
}

/// Reads the fields of one view.
struct ViewFieldReader {
  private(set) var faults: [ViewFault] = []
  private let entry: ViewEntry
  private let today: Day
  private let name: String

  private static let shared = ["name", "list", "key", "about", "filter", "columns"]
  private static let own: [NamedView.List: [String]] = [
    .portfolio: ["scope", "sort", "descending"], .work: ["part", "by", "sort", "own"],
  ]

  init(_ entry: ViewEntry, today: Day) {
    self.entry = entry
    self.today = today
    if case .text(let name)? = entry["name"] {
      self.name = String(name.prefix(NamedView.longestName))
    } else {
      name = ""
    }
  }

  mutating func fault(_ field: String, _ problem: String) {
    let place = entry.fields.first { $0.name == field }?.place ?? entry.place
    faults.append(ViewFault(at: place, view: name, field: field, problem: problem))
  }

  /// `nil` where it is not even known for which list it is.
  mutating func view() -> NamedView? {
    let name = text("name") ?? ""
    if let problem = NamedView.problem(ofName: name) { fault("name", problem) }
    guard let list = choice("list", NamedView.List.self) else {
      if !faults.contains(where: { $0.field == "list" }) {
        fault("list", "A view names its list: portfolio or work.")
      }
      checkNames(for: nil)
      return nil
    }
    checkNames(for: list)
    let listing = listing(of: list)
    return NamedView(
      name.trimmed, about: about(), key: key(), filter: filter(for: list), columns: columns(of: list), listing
    )
  }

  private mutating func listing(of list: NamedView.List) -> NamedView.Listing {
    switch list {
    case .portfolio:
      .portfolio(
        NamedView.PortfolioListing(
          scope: choice("scope", PortfolioQuery.Scope.self) ?? .active,
          order: choice("sort", PortfolioQuery.Order.self) ?? .goLive, descending: flag("descending")))
    case .work:
      .work(
        NamedView.WorkListing(
          part: choice("part", WorkQuery.List.self) ?? .all, by: choice("by", WorkQuery.Grouping.self),
          sort: choice("sort", WorkQuery.Order.self),
          isOwn: flag("own")))
    }
  }

  private mutating func about() -> String {
    let about = text("about") ?? ""
    if about.utf8.count > TextRule.title.bytes || DisplayText.firstHarmful(in: about) != nil {
      fault("about", "This is plain text of at most \(TextRule.title.bytes) bytes on one line.")
    }
    return about
  }

  private mutating func key() -> Character? {
    guard let key = text("key") else { return nil }
    if let problem = NamedView.problem(ofKey: key) { fault("key", problem) }
    return key.first
  }

  private mutating func filter(for list: NamedView.List) -> String {
    let filter = text("filter") ?? ""
    guard filter.utf8.count <= LineEditor.longestSearch else {
      fault("filter", "A filter has at most \(LineEditor.longestSearch) bytes.")
      return filter
    }
    if DisplayText.firstHarmful(in: filter) != nil { fault("filter", "A filter is plain text on one line.") }
    do { _ = try Filter.read(filter, for: list.fields, today: today) } catch {
      fault("filter", error.sentence)
    }
    return filter
  }

  private mutating func columns(of list: NamedView.List) -> [ColumnChoice] {
    guard let value = entry["columns"] else { return [] }
    do {
      switch value {
      case .text(let text): return try list.columns(text)
      case .texts(let words): return try list.columns(words)
      case .flag, .other:
        fault("columns", "Write a list of names, such as [\"customer\", \"ball:12\"].")
      }
    } catch { fault("columns", error.sentence) }
    return []
  }

  // MARK: Names and values

  private mutating func checkNames(for list: NamedView.List?) {
    let known = Self.shared + (list.map { Self.own[$0] ?? [] } ?? Self.own.values.flatMap { $0 })
    for field in entry.fields where !known.contains(field.name) {
      let other = NamedView.List.allCases.first { Self.own[$0]?.contains(field.name) ?? false }
      let near = Fuzzy.nearest(to: field.name, among: known).map { " Did you mean \($0)?" } ?? ""
      let why =
        other.map { "Only views of \($0.title) have it." }
        ?? "No view has this field.\(near) There are \(known.joined(separator: ", "))."
      faults.append(ViewFault(at: field.place, view: name, field: field.name, problem: why))
    }
  }

  private mutating func text(_ name: String) -> String? {
    switch entry[name] {
    case .text(let text): return text
    case .flag, .texts, .other: fault(name, "Write a text in quotes.")
    case nil: break
    }
    return nil
  }

  private mutating func flag(_ name: String) -> Bool {
    switch entry[name] {
    case .flag(let flag): return flag
    case .text, .texts, .other: fault(name, "Write true or false.")
    case nil: break
    }
    return false
  }

  private mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Value.Type
  ) -> Value? where Value.RawValue == String {
    guard let text = text(name) else { return nil }
    if let choice = Value(rawValue: text) { return choice }
    let known = Value.allCases.map(\.rawValue)
    let near = Fuzzy.nearest(to: text.lowercased(), among: known).map { " Did you mean \($0)?" } ?? ""
    fault(
      name,
      "There is no \"\(String(text.prefix(40)))\".\(near) Write one of \(known.joined(separator: ", ")).")
    return nil
  }
}

import Domain

/// The views a person has: the built-in ones, and their own.
package struct ViewLibrary: Hashable, Sendable {
  /// In the order of their file.
  package let own: [NamedView]
  /// A sentence for each view, or file, that could not be used.
  package let problems: [String]

  package init(own: [NamedView] = [], problems: [String] = []) {
    self.own = own
    self.problems = problems
  }

  /// A view with the letter that shows it; none where all letters are taken.
  package struct Entry: Hashable, Sendable {
    package let view: NamedView
    package let key: Character?
    package let isOwn: Bool
  }

  /// The views of a list, each with a letter of its own: those that somebody chose first, then those of the built-in
  /// ones, then the first free letter of the name.
  package func entries(for list: NamedView.List) -> [Entry] {
    let mine = own.filter { $0.list == list }
    let builtIn = NamedView.builtIn.filter { view in
      view.list == list && !mine.contains { $0.isNamed(view.name) }
    }
    var taken = Set(mine.compactMap(\.key))
    let all = builtIn.map { ($0, false) } + mine.map { ($0, true) }
    return all.map { view, isOwn in
      let key = isOwn && view.key != nil ? view.key : Self.letter(for: view, besides: taken)
      if let key { taken.insert(key) }
      return Entry(view: view, key: key, isOwn: isOwn)
    }
  }

  private static func letter(for view: NamedView, besides taken: Set<Character>) -> Character? {
    let wanted =
      [view.key].compactMap { $0 } + Array(view.name.lowercased()) + Array("abcdefghijklmnopqrstuvwxyz")
    return wanted.first { NamedView.isLetter($0) && !taken.contains($0) }
  }

  /// A view by its name, in any case.
  package func view(_ name: String, for list: NamedView.List) -> NamedView? {
    entries(for: list).first { $0.view.isNamed(name) }?.view
  }

  package func names(for list: NamedView.List) -> [String] { entries(for: list).map(\.view.name) }

  /// Says that there is no such view, and which one may be meant.
  package func unknown(_ name: String, for list: NamedView.List) -> String {
    let names = names(for: list)
    let near = Fuzzy.nearest(to: name.lowercased(), among: names.map { $0.lowercased() })
    let meant = near.map { " Did you mean \"\(DisplayText.line($0))\"?" } ?? ""
    let other = NamedView.List.allCases.first { $0 != list && view(name, for: $0) != nil }
    let elsewhere = other.map { " \($0.title.sentenceStart) has one: \($0.command) --view." } ?? ""
    return
      "There is no view \"\(DisplayText.line(String(name.prefix(60))))\" of \(list.title).\(meant)\(elsewhere) "
      + "There are \(names.map { DisplayText.line($0) }.joined(separator: ", "))."
  }
}

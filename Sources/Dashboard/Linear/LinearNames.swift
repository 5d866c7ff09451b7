import Domain

/// A customer that is searched by name, and the action to run when found.
struct WantedCustomer: Sendable {
  let name: String
  let screen: ScreenID
  /// The line had no verb: the name may have been meant as one.
  var isBare = false
}

extension Action {
  /// The argument the action takes on that screen; there, some verbs apply to the whole screen and not to its rows.
  func argument(on screen: ScreenID) -> LineArgument {
    switch info.takes {
    case .projects: return screen.needsProject ? .text : .rows
    case .rows:
      guard case .verb(let verb) = self, screen.info.aboutAll.contains(verb) else { return .rows }
      return .text
    case .place, .text: return info.takes
    }
  }
}

/// Finds rows, items and customers by name. An unknown or ambiguous name does nothing.
extension LinearSession {
  /// The numbers, names and ids at the start of a text, and the rest; `nil` after an error was printed.
  mutating func targets(_ text: String) -> (rows: [LinearRow.Target], rest: String)? {
    if model.screen == .portfolio, let found = customer(atStartOf: text) { return found }
    let all = rows
    var found: [LinearRow.Target] = []
    var rest = text[...]
    while let word = rest.split(separator: " ", maxSplits: 1).first {
      let parts = word.split(separator: ",").map(String.init)
      let targets = parts.map { target(named: $0, among: all) }
      if targets.allSatisfy({ $0 != nil }), !parts.isEmpty {
        found += targets.compactMap { $0 }
        rest = rest[word.endIndex...].drop { $0 == " " }
      } else if found.isEmpty || targets.contains(where: { $0 != nil })
        || parts.allSatisfy({ $0.rowNumber != nil })
      {
        let unknown = zip(parts, targets).first { $0.1 == nil }?.0 ?? String(word)
        sayNobody(unknown, among: all)
        return nil
      } else {
        break
      }
    }
    return (found, String(rest))
  }

  private func target(named word: String, among all: [LinearRow]) -> LinearRow.Target? {
    let lower = word.lowercased()
    if lower == "this" || lower == "." { return all.isEmpty ? nil : .current }
    if let number = word.rowNumber { return all.index(numbered: number).map { all[$0].target } }
    if let row = all.first(where: { $0.name?.lowercased() == lower }) { return row.target }
    return model.item(named: word, on: model.screen).map(LinearRow.Target.item)
  }

  /// Says that a name is unknown, and lists the known ones.
  private mutating func sayNobody(_ word: String, among all: [LinearRow]) {
    let shown = DisplayText.line(String(word.prefix(60)))
    if word.rowNumber != nil {
      say(
        all.isEmpty ? "There is nothing here to choose." : "There is no \(shown). \(Self.numbers(all.count))."
      )
      return
    }
    let names = all.compactMap(\.name)
    let stem = word.lowercased().prefix(1)
    let near = names.filter { $0.lowercased().hasPrefix(stem) }
    let offered = (near.isEmpty ? names : near).prefix(8).joined(separator: ", ")
    let elsewhere = model.project.flatMap { $0.place(called: word) }.map { " \($0)" } ?? ""
    say(
      "There is no \"\(shown)\" here, so nothing was done.\(elsewhere)\(offered.isEmpty ? "" : " There are \(offered).")"
    )
    say("A number or an id comes first; this stands for what was read out last.")
  }

  // MARK: Customers

  /// The customer at the start of the text, matched by as many words as possible.
  private mutating func customer(atStartOf text: String) -> (rows: [LinearRow.Target], rest: String)? {
    let words = text.split(separator: " ")
    let page = model.portfolio.page
    guard let first = words.first, String(first).rowNumber == nil, first != ".", first.lowercased() != "this"
    else {
      return nil
    }
    for count in stride(from: min(words.count, 8), through: 1, by: -1) {
      let name = words.prefix(count).joined(separator: " ")
      // In a list that is not fully loaded, only a full name is certain to be unique.
      let precision: NameSearch<Int>.Precision = model.portfolio.isWhole ? .part : .whole
      let found = NameSearch(name, among: page.rows.indices, precision) { page.rows[$0].names }
      if let place = found.one {
        let rest = words.dropFirst(count).joined(separator: " ")
        return ([.line(page.offset + place)], rest)
      }
    }
    return nil
  }

  /// `open bluebird`: opens what has that name on this screen, or else that customer.
  mutating func open(_ name: String) -> [Effect] {
    if model.screen.needsProject {
      if let row = target(named: name, among: rows) { return carryOut(.verb(.open), on: [row], "") }
      if let found = goTo(name, asPart: true) { return found }
    } else if let number = name.rowNumber {
      return openRow(number)
    }
    return lookUp(WantedCustomer(name: name, screen: .board))
  }

  /// `checklists PRE`, `timeline northwind`: goes to the named part or customer; an unknown name goes nowhere.
  mutating func go(to screen: ScreenID, _ name: String) -> [Effect] {
    guard screen.needsProject else {
      sayNobody(name, among: rows)
      return []
    }
    if model.screen.needsProject, let item = part(name, on: screen) {
      told.place = ""
      return model.go(to: screen, select: item)
    }
    return lookUp(WantedCustomer(name: name, screen: screen))
  }

  /// Goes to the phase, checklist, item or customer named by a line without a verb; `nil` when the name is unknown.
  ///
  /// - Parameter asPart: searches only the open project.
  mutating func goTo(_ text: String, asPart: Bool = false) -> [Effect]? {
    guard text.rowNumber == nil else { return nil }
    if let item = part(text, on: model.screen) {
      _ = model.onScreen(model.screen) { $0.select(item, in: $1) }
      told.place = ""
      return []
    }
    if let row = target(named: text, among: rows), model.screen.needsProject {
      select(row)
      readDetail()
      return []
    }
    return asPart ? nil : lookUp(WantedCustomer(name: text, screen: .board, isBare: true))
  }

  /// The phase, checklist or item with that name.
  private func part(_ text: String, on screen: ScreenID) -> ItemID? {
    guard let context = model.context(for: screen) else { return nil }
    if let part = model.screens.project(screen)?.part(named: text, in: context) { return part }
    return model.screen == screen ? nil : model.item(named: text, on: screen)
  }

  private mutating func lookUp(_ customer: WantedCustomer) -> [Effect] {
    wanted = customer
    return [.find(customer.name)]
  }

  /// Handles the result of a search: opens the customer if exactly one has that name.
  mutating func found(_ rows: [ProjectSummary], for text: String) -> [Effect] {
    guard let wanted, wanted.name == text else { return [] }
    self.wanted = nil
    let name = DisplayText.line(String(text.prefix(60)))
    switch NameSearch(customer: text, among: rows) {
    case .one(let row):
      told.place = ""
      return model.open(row.id, on: wanted.screen)
    case .several(let rows):
      let names = rows.prefix(8).map { DisplayText.line($0.customer) }.joined(separator: ", ")
      say(
        "\"\(name)\" could be \(names)\(rows.count > 8 ? " and more" : ""). Nothing was opened: name one of them."
      )
    case .none:
      if wanted.isBare {
        sayUnknown(text.split(separator: " ").first.map(String.init) ?? text)
      } else {
        let known = model.portfolio.page.rows.prefix(8).map { DisplayText.line($0.customer) }
        let list =
          known.isEmpty
          ? "" : " There are \(known.joined(separator: ", "))\(model.portfolio.count > 8 ? " and more" : "")."
        say("There is no customer \"\(name)\", so nothing was opened.\(list)")
      }
    }
    return []
  }
}

extension Project {
  /// Where to find an id that is not on the current screen; `nil` when it is unknown.
  fileprivate func place(called word: String) -> String? {
    if let check = checks(named: word, in: nil).one { return "\(check.id) is on checklists." }
    if let task = tasks(named: word).one { return "\(task.id) is on the board." }
    if let issue = issues(named: word).one { return "\(issue.id) is on issues." }
    return nil
  }
}

extension String {
  /// The row it means; `+12125550100` is a telephone number and means none.
  var rowNumber: Int? { first?.isNumber == true ? Int(self) : nil }
}

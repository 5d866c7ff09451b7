import Domain
import Layout

/// A row of a list, printed with its number.
package struct LinearRow: Sendable {
  package enum Target: Sendable {
    /// An index in a list about all projects.
    case line(Int)
    case item(ItemID)
    /// The row under the cursor.
    case current
  }

  let target: Target
  /// A name that can be typed instead of the number.
  let name: String?
  let text: String
  /// Printed before the row.
  var heading: String?

  package init(_ target: Target, name: String? = nil, _ text: String, heading: String? = nil) {
    self.target = target
    self.name = name
    self.text = text
    self.heading = heading
  }
}

extension LinearSession {
  var rows: [LinearRow] { model.spokenRows }

  mutating func readList() {
    let rows = rows
    for line in model.spokenHeading { say(line) }
    guard !rows.isEmpty else {
      let isFirst = model.screen == .portfolio && model.portfolio.page.total == 0
      say(
        model.emptyFilterLine(clearing: "clear-filter shows all")
          ?? (isFirst ? "There is no customer here yet. add makes one." : "There is nothing here."))
      return
    }
    if top >= rows.count { top = 0 }
    // A few more rows are printed rather than asking for `more`.
    let end = rows.count <= top + Self.page + 3 ? rows.count : top + Self.page
    for index in top..<end {
      if let heading = rows[index].heading { say(heading) }
      say("\(index + 1). \(rows[index].text)")
    }
    let left = rows.count - end
    say("\(left > 0 ? "\(left) more: type more. " : "")\(Self.numbers(rows.count)), or a verb; ? lists them.")
  }

  static func numbers(_ count: Int) -> String { count == 1 ? "Choose 1" : "Choose 1 to \(count)" }

  /// Puts the cursor on a row.
  mutating func select(row number: Int) -> Bool {
    let rows = rows
    guard let index = rows.index(numbered: number) else {
      say(
        rows.isEmpty
          ? "There is nothing here to choose." : "There is no \(number). \(Self.numbers(rows.count)).")
      return false
    }
    select(rows[index].target)
    return true
  }

  mutating func select(_ target: LinearRow.Target) {
    switch target {
    case .line(let place): model.select(line: place)
    case .item(let id): _ = model.onScreen(model.screen) { $0.select(id, in: $1) }
    case .current: break
    }
  }

  /// Prints the detail of the row under the cursor.
  mutating func readDetail() { read(model.spokenDetail.filter { !$0.isEmpty }) }
}

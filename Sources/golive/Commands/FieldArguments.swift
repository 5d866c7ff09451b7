import ArgumentParser
import Domain

/// A field of one item, and its new value as typed.
struct FieldArguments: ParsableArguments {
  @Argument(help: "The field.") var field: String
  @Argument(help: "Its new value; an empty text clears it, and - reads it from standard input.")
  var value: String

  /// Stores the value; a day may be typed in words.
  ///
  /// - Parameter known: the fields of items of that kind, which may be spelled with other hyphens: `e-mail`.
  func set(
    on item: ItemID, in open: OpenProject, _ call: Invocation, among known: [Field] = []
  ) throws(CommandFailure) {
    let field = try named(among: known)
    let text = try InputFile.argument(value).trimmed
    let shape = open.project.state[item]?.kind.flatMap { FieldShape.of(field, on: $0) }
    let isDay = shape?.isDay == true && !text.isEmpty
    let new = isDay ? try open.day(text, field.rawValue, today: call.today).iso : text
    try open.commit(.set([item], field, new.isEmpty ? nil : new))
  }

  private func named(among known: [Field]) throws(CommandFailure) -> Field {
    let typed = Field(rawValue: field.lowercased())
    guard !known.isEmpty, !known.contains(typed) else { return typed }
    let letters = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
    if let same = known.first(where: { letters($0.rawValue) == letters(field) }) { return same }
    let names = known.map(\.rawValue)
    let near = Fuzzy.nearest(to: typed.rawValue, among: names).map { " Did you mean \($0)?" } ?? ""
    throw CommandFailure(
      .usage,
      "There is no field \"\(DisplayText.line(field))\" to set.\(near) There are "
        + "\(names.joined(separator: ", ")). Nothing was changed.")
  }
}

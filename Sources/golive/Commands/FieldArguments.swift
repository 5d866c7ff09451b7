import ArgumentParser
import Domain

/// A field of one item, and its new value as typed.
struct FieldArguments: ParsableArguments {
  @Argument(help: "The field.") var field: String
  @Argument(help: "Its new value; an empty text clears it, and - reads it from standard input.")
  var value: String

  /// Stores the value; a day may be typed in words.
  func set(on item: ItemID, in open: OpenProject, _ call: Invocation) throws(CommandFailure) {
    let field = Field(rawValue: field.lowercased())
    let text = try InputFile.argument(value).trimmed
    let shape = open.project.state[item]?.kind.flatMap { FieldShape.of(field, on: $0) }
    let isDay = shape?.isDay == true && !text.isEmpty
    let new = isDay ? try open.day(text, field.rawValue, today: call.today).iso : text
    try open.commit(.set([item], field, new.isEmpty ? nil : new))
  }
}

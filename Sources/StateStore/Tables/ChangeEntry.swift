import Domain
import JSON

/// An entry of the change log before it is written.
struct ChangeEntry {
  enum Step: String {
    case make = "do"
    case undo, redo
  }

  let project: ProjectID
  let sequence: Int
  /// The caller's id of the command; unique in the workspace.
  let command: String
  let at: Timestamp
  let actor: String
  let role: String
  let via: String
  let summary: String
  let step: Step
  let undoes: Int?
  let changes: [FieldChange]
  /// The digest of the number runs; `nil` for an entry that changed none.
  let numbers: String?
  /// The items touched, each once, in a fixed order.
  let items: [ItemID]
  let body: String

  init(
    project: ProjectID, sequence: Int, command: String, at: Timestamp, actor: Actor, via: String,
    summary: String, step: Step, undoes: Int?, changes: [FieldChange] = [], numbers: String? = nil
  ) {
    self.project = project
    self.sequence = sequence
    self.command = command
    self.at = at
    self.actor = actor.name
    self.role = actor.role.rawValue
    self.via = via
    self.summary = summary
    self.step = step
    self.undoes = undoes
    self.changes = changes
    self.items = Set(changes.map(\.item)).sorted()
    self.numbers = numbers
    self.body = Self.body(of: changes, numbers)
  }

  /// An array of `[item, field, old, new]`, with the digest of number runs before it.
  private static func body(of changes: [FieldChange], _ numbers: String?) -> String {
    let digest = numbers.map { [[numbersMark, $0]] } ?? []
    return JSONText.table(digest + changes.map { [$0.item.rawValue, $0.field.rawValue, $0.old, $0.new] })
  }

  static func changes(ofBody body: String) -> [FieldChange]? {
    guard let lines = try? JSONReader.table(body) else { return nil }
    var changes: [FieldChange] = []
    for line in lines where !isOfNumbers(line) {
      guard line.count == 4, let item = line[0], let field = line[1] else { return nil }
      changes.append(FieldChange(ItemID(item), Field(rawValue: field), from: line[2], to: line[3]))
    }
    return changes
  }

  /// The first line of a body about numbers, before the digest of their runs.
  private static let numbersMark = "numbers"

  private static func isOfNumbers(_ line: [String?]) -> Bool { line.count == 2 && line[0] == numbersMark }

  /// The digest of the number runs that a body names.
  static func numbers(ofBody body: String) -> String? {
    guard body.hasPrefix("[[\"\(numbersMark)\""), let lines = try? JSONReader.table(body),
      let line = lines.first,
      isOfNumbers(line)
    else { return nil }
    return line[1]
  }
}

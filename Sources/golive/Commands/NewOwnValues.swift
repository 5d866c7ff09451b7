import Dashboard
import Domain
import StateStore

/// `--field NAME=VALUE` of `golive new`: own fields of the template, or as other projects have them.
struct NewOwnValues {
  private let values: [(name: String, value: String)]

  init(_ texts: [String]) throws(CommandFailure) {
    var values: [(name: String, value: String)] = []
    for text in texts {
      guard let sign = text.firstIndex(of: "=") else {
        throw CommandFailure(
          .usage,
          "--field \(DisplayText.line(text)): write NAME=VALUE, such as tenant-id=contoso. \(Self.end)")
      }
      let name = String(text[..<sign]).trimmed.lowercased()
      if values.contains(where: { $0.name == name }) {
        throw CommandFailure(.usage, "--field \(DisplayText.line(name)): it is given twice. \(Self.end)")
      }
      values.append((name, String(text[text.index(after: sign)...]).trimmed))
    }
    self.values = values
  }

  private static let end = "Nothing was created."

  /// The template with every field that has a value, and the values by name; days are read in words.
  ///
  /// - Parameter store: `nil` while there is no workspace.
  func filledIn(
    _ template: ProjectTemplate, from store: (any ProjectStore)?, _ call: Invocation
  ) throws(CommandFailure) -> (own: [String: String], template: ProjectTemplate) {
    var (own, template) = ([String: String](), template)
    for (name, value) in values {
      if !template.ownFields.contains(where: { $0.name == name }) {
        let other = try store.flatMap { (store) throws(CommandFailure) in
          try storing { () throws(StoreError) in try store.ownField(name) }
        }
        guard let other else { throw try unknown(name, template, store) }
        template.ownFields.append(NewOwnField(like: other))
      }
      let field = template.ownFields.first { $0.name == name }
      let isDay = field?.type == .date && !value.isEmpty
      own[name] = isDay ? try call.day(value, "--field \(name)").iso : value
    }
    return (own, template)
  }

  private func unknown(
    _ name: String, _ template: ProjectTemplate, _ store: (any ProjectStore)?
  ) throws(CommandFailure) -> CommandFailure {
    let others = try storing { () throws(StoreError) in try store?.ownFields() ?? [] }
    let known = Set(template.ownFields.map(\.name) + others).sorted()
    let near = Fuzzy.nearest(to: name, among: known).map { " Did you mean \($0)?" } ?? ""
    let there =
      known.isEmpty
      ? "Neither template \(template.code) nor any project has own fields."
      : "There are \(known.joined(separator: ", "))."
    return CommandFailure(
      .usage, "--field: there is no own field \"\(DisplayText.line(name))\".\(near) \(there) \(Self.end)")
  }
}

import Dashboard
import Domain

/// Whose drafts a file holds. A file of anybody else is ignored, wherever it was found.
package struct DraftOwner: Hashable, Sendable {
  package let workspace: String
  package let actor: Actor
  /// The only project of a login.
  package let project: ProjectID?

  package init(workspace: String, actor: Actor, project: ProjectID?) {
    self.workspace = workspace
    self.actor = actor
    self.project = project
  }

  /// Whether this person is told where drafts are: neither a login nor the customer's side is.
  package var isToldPlaces: Bool { project == nil && actor.side == .provider }

  var values: [String: String] {
    [
      "workspace": workspace, "person": actor.name, "role": actor.role.rawValue,
      "login": project?.rawValue ?? "",
    ]
  }
}

/// The format of a draft's file: the lines of `SeatText`.
package enum DraftText {
  private static let format = "golive draft 1"
  /// More than any form has.
  private static let most = 64

  package static func write(_ draft: Draft, of owner: DraftOwner) -> String {
    var values = owner.values
    let question = draft.question
    values["format"] = format
    values["title"] = question.title
    values["project"] = question.project?.rawValue
    values["customer"] = question.customer
    values["screen"] = question.screen.rawValue
    values["asked"] = question.asked.map(write)
    values["at"] = "\(draft.at.milliseconds)"
    values["editing"] = draft.editing
    if draft.isPart { values["part"] = "yes" }
    for (number, item) in question.items.prefix(most).enumerated() {
      values["item.\(number)"] = item.rawValue
    }
    for (number, field) in draft.fields.enumerated() {
      values["field.\(number)"] = field.name
      values["field.\(number).\(field.isText ? "text" : "value")"] = field.text
    }
    if let base = draft.base {
      values["base"] = "\(base.sequence)"
      for (item, fields) in base.items {
        for (field, value) in fields { values["base \(item.rawValue) \(field.rawValue)"] = value }
      }
    }
    return SeatText.write(values)
  }

  /// `nil` for a text that is no draft, or somebody else's.
  package static func read(_ text: String, of owner: DraftOwner, as id: Draft.ID) -> Draft? {
    let values = SeatText.read(text)
    guard values["format"] == format, owner.values.allSatisfy({ values[$0.key] == $0.value }),
      let title = values["title"], !title.isEmpty, let at = values["at"].flatMap({ Int64($0) }),
      let screen = values["screen"].flatMap(ScreenID.init(rawValue:))
    else { return nil }
    let project = values["project"].map { ProjectID($0) }
    guard project?.isSlug != false, owner.project == nil || project == nil || project == owner.project else {
      return nil
    }
    let fields = (0..<most).compactMap { field($0, values) }
    let items = (0..<most).compactMap { values["item.\($0)"].map { ItemID($0) } }
    guard !fields.isEmpty else { return nil }
    return Draft(
      id: id,
      Draft.Question(
        DisplayText.line(title), of: project, customer: DisplayText.line(values["customer"] ?? ""),
        on: screen,
        asked: values["asked"].flatMap(asked), about: items),
      fields, base: base(values), at: Timestamp(milliseconds: at), editing: values["editing"],
      isPart: values["part"] != nil)
  }

  private static func field(_ number: Int, _ values: [String: String]) -> Draft.Field? {
    guard let name = values["field.\(number)"] else { return nil }
    if let text = values["field.\(number).text"] { return Draft.Field(name, DisplayText.block(text)) }
    return values["field.\(number).value"].map { Draft.Field(name, DisplayText.block($0), isText: false) }
  }

  private static func base(_ values: [String: String]) -> Draft.Base? {
    guard let sequence = values["base"].flatMap({ Int($0) }) else { return nil }
    var items: [ItemID: [Domain.Field: String]] = [:]
    for (key, value) in values {
      let words = key.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      guard words.count == 3, words[0] == "base" else { continue }
      items[ItemID(words[1]), default: [:]][Domain.Field(rawValue: words[2])] = value
    }
    return Draft.Base(sequence: sequence, items: items)
  }

  private static func write(_ asked: Draft.Question.Asked) -> String {
    switch asked {
    case .action(let action): "action \(action.rawValue)"
    case .seat(let action): "seat \(action.rawValue)"
    case .editor(.field(let item, let field)): "field \(item.rawValue) \(field.rawValue)"
    case .editor(.comment(let item)): "comment \(item.rawValue)"
    case .editor(.prompt): ""
    }
  }

  private static func asked(_ text: String) -> Draft.Question.Asked? {
    let words = text.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("action", 2): return Action(rawValue: words[1]).map { .action($0) }
    case ("seat", 2): return SeatAction(rawValue: words[1]).map { .seat($0) }
    case ("field", 3): return .editor(.field(ItemID(words[1]), Domain.Field(rawValue: words[2])))
    case ("comment", 2): return .editor(.comment(ItemID(words[1])))
    case (_, _): return nil
    }
  }
}

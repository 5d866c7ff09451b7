import Domain

/// Asks for the reminder to whoever has an item, or to a person of the project.
package struct ReminderQuestion: Hashable, Sendable {
  package let project: ProjectID
  /// A person, something a person holds, or the project itself for the customer's main contact.
  package let item: ItemID

  package init(project: ProjectID, item: ItemID) {
    self.project = project
    self.item = item
  }
}

/// A reminder, and the same as an e-mail draft.
package struct ReminderDraft: Hashable, Sendable {
  package let reminder: Reminder
  package let mail: String

  package init(_ reminder: Reminder, mail: String) {
    self.reminder = reminder
    self.mail = mail
  }
}

/// One reminder to one person over all projects: its text first, then what is to be done with it.
extension Model {
  var reminderQuestion: ReminderQuestion? {
    if screen == .today, let row = today.thing {
      return ReminderQuestion(project: row.project.id, item: row.thing.item)
    }
    if screen == .work, let row = work.current {
      return ReminderQuestion(project: row.project.id, item: row.item.item)
    }
    if screen.needsProject {
      guard let project else { return nil }
      return (targets?.first).map { ReminderQuestion(project: project.id, item: $0) }
    }
    return statusTargets.first.map { ReminderQuestion(project: $0.id, item: ItemID($0.id.rawValue)) }
  }

  /// Why nobody can be reminded now.
  var unremindable: String? {
    if actor.side != .provider { return "Only the provider's side writes reminders." }
    return reminderQuestion == nil ? "Nothing is under the cursor that anybody has.  6 people" : nil
  }

  mutating func askReminder() -> [Effect] { reminderQuestion.map { [.loadReminder($0)] } ?? [] }

  mutating func show(_ draft: ReminderDraft) {
    let reminder = draft.reminder
    let name = DisplayText.line(reminder.recipient.name)
    let lines = ["Subject: \(DisplayText.line(reminder.subject))", ""] + Self.lines(of: reminder.body)
    show(
      .confirm(
        Confirm(
          "Reminder to \(name), \(Words.count(reminder.count, "thing"))", lines: lines, key: "g",
          verb: "goes on: copy it, write a draft, or record it"
        ) { [.ask(.picker(Self.ways(draft, to: name)))] }))
  }

  private static func lines(of text: String) -> [String] {
    DisplayText.block(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func ways(_ draft: ReminderDraft, to name: String) -> Picker {
    Picker(
      "The reminder to \(name)",
      choices: [
        .init(id: "copy", title: "Copy the text", detail: "records that they were reminded"),
        .init(id: "mail", title: "Write an e-mail draft", detail: "asks for the file; records it"),
        .init(id: "record", title: "Only record it", detail: "it was said or sent in another way"),
      ]
    ) { choice in
      let record = Reaction.effect(.recordReminder(draft, file: nil))
      switch choice.id {
      case "copy":
        let text = "\(draft.reminder.subject)\n\n\(draft.reminder.body)"
        return Reaction.copying(text, as: "the reminder") + [record]
      case "mail":
        let file = "reminder-\(fileName(of: name)).eml"
        return [
          .ask(
            .prompt(
              Prompt("Write the draft to", kind: .required, text: file) { path in
                [.effect(.recordReminder(draft, file: path))]
              }))
        ]
      default: return [record]
      }
    }
  }

  /// `dana-ruiz`
  private static func fileName(of name: String) -> String {
    String(name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }
}

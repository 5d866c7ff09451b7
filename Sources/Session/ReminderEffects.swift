import Dashboard
import Domain
import StateStore

/// Effects on reminders: only the store knows what a person holds in other projects.
extension EffectHandler {
  func reminder(_ question: ReminderQuestion) throws(StoreError) -> ReminderDraft {
    if let refusal = Policy.refusal(.recordContact, by: store.actor, on: nil) { throw .refused(refusal) }
    let moment = services.clock()
    guard let project = Project(try seenState(of: question.project)) else {
      throw .noSuchProject(question.project.rawValue)
    }
    guard let person = project.person(having: question.item, on: moment.today) else {
      throw .refused(
        .rule("nobody of the project has \(question.item) now. The People screen shows who has what."))
    }
    let reminder = try store.reminder(
      to: person, in: project.id, on: moment.today, saidIn: services.paperTexts)
    guard reminder.count > 0 else {
      throw .refused(.rule("\(person.name) holds nothing they may see: there is nothing to be reminded of."))
    }
    return ReminderDraft(reminder, mail: services.reminderMail(reminder, moment))
  }

  /// Nothing is recorded if the file cannot be written.
  func record(_ draft: ReminderDraft, file: String?) throws(StoreError) -> [Message] {
    if let file { try services.write(draft.mail, file) }
    var messages: [Message] = []
    for (project, command) in draft.reminder.touches { messages += try commit(command, project) }
    let name = DisplayText.line(draft.reminder.recipient.name)
    let place = file.map { " Wrote \(DisplayText.line($0)); nothing was sent." } ?? ""
    let count = draft.reminder.parts.count
    return messages + [
      .saved("Recorded: \(name) was reminded, in \(count.counted("project")).\(place)")
    ]
  }
}

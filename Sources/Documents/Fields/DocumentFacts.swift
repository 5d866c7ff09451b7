import Domain

/// What a document is made from: a project as its readers see it on a day, and who makes it.
package struct DocumentFacts: Sendable {
  package let planned: PlannedProject
  package let moment: Moment
  /// Who makes the document.
  package let author: Actor
  /// The number that the version will have.
  package let version: Int
  /// Why it is made, for its history of revisions.
  package let reason: String?
  let kind: DocumentKind
  /// The language of its fixed words.
  package let texts: Texts
  /// The call that the document is about.
  package let call: Project.Call?
  /// The usual calls, for an agenda before one is planned.
  private let usual: [CallPlan]

  /// - Parameter state: the whole project; a document for the customer is made from what the customer may see.
  /// - Parameter about: the call, where the document is about one; the obvious one if `nil`.
  /// - Parameter usual: the calls of the project's template.
  package init?(
    _ kind: DocumentKind, of state: ProjectState, by author: Actor, at moment: Moment, reason: String? = nil,
    about: ItemID? = nil, usual: [CallPlan] = [], in texts: Texts = .english
  ) {
    let customer = Actor(name: "", role: .mpoc)
    let seen = kind.audience == .customer ? state.shown(to: customer) : state
    guard let project = Project(seen) else { return nil }
    planned = PlannedProject(project, on: moment.today)
    self.kind = kind
    self.texts = texts
    call = about.flatMap { project.call($0) } ?? project.call(for: kind)
    self.usual = usual
    self.moment = moment
    self.author = author
    self.reason = reason
    version = (project.versions(of: kind).first?.number ?? 0) + 1
  }

  /// The provider's organisation, as its people of the project name it.
  var provider: String {
    let people = project.people.filter { $0.role.side == .provider }
    let named = (people.filter { $0.role == .ipm } + people).lazy.compactMap(\.organisation).first
    return named ?? texts(WordText.yourProvider)
  }

  /// Minutes are named after their call.
  var title: String {
    guard kind == .minutes, let call else { return texts(kind.name) }
    let name = [call.title, call.start.map { texts.long($0.local.day) }].compactMap { $0 }
    return "\(texts(kind.name)): \(name.joined(separator: ", "))"
  }

  /// Why it cannot be made; `nil` if it can.
  package var obstacle: String? {
    guard kind == .minutes, call?.state.hasBegun != true else { return nil }
    return call.map {
      "\($0.id) is \($0.state.title), and minutes are of a call that has begun. No document was made."
    }
      ?? "No call was held yet, so there are no minutes: golive call list \(project.id). No document was made."
  }

  /// Of the call, else of the usual call of that kind.
  var agenda: [AgendaPoint] {
    if let call, !call.agenda.isEmpty { return call.agenda }
    let wanted: CallKind? = kind == .kickOffAgenda ? .kickOff : kind == .closeAgenda ? .close : nil
    return usual.first { $0.kind == wanted }?.agenda ?? []
  }

  /// The document to be kept, with this text.
  package func document(_ text: String) -> NewDocument {
    NewDocument(
      kind, text: text, title: title, reason: reason, about: kind == .minutes ? call?.id : nil,
      language: texts.isEnglish ? nil : texts.language)
  }

  var project: Project { planned.project }
  var today: Day { moment.today }
  var schedule: ProjectSchedule { planned.schedule }
}

import Domain

/// The call that a document is about: agenda, people, and what was said.
enum CallFields {
  static let all: [DocumentField<DocumentFacts>] = [
    .text("call", "the title of the call") { $0.call?.title },
    .text("call_number", "its number, CALL-1") { $0.call?.id.rawValue },
    .said("call_when", "day, time and zone, as agreed") { facts, texts in
      facts.call?.start.map(texts.words)
    },
    .day("call_date", "its day") { $0.call?.start?.local.day },
    .text("call_zone", "the zone of its time, by the IANA name") { $0.call?.start?.zone },
    .text("call_minutes", "how many minutes it lasts") { $0.call.map { String($0.minutes) } },
    .text("call_place", "the room, link or number to dial") { $0.call?.place },
    .word("call_state", "planned, under way, held or cancelled") { $0.call?.state.title },
    .rows("agenda", "the points of the call", point) { facts in
      facts.agenda.map { Point(point: $0, project: facts.project) }
    },
    .rows("invited", "who is invited to the call", PeopleFields.person) { $0.people(\.invited) },
    .rows("attendees", "who was there", PeopleFields.person) { $0.people(\.course.present) },
    .rows("absentees", "who was invited and not there", PeopleFields.person) { $0.people(\.absentees) },
    .rows("call_decisions", "what was decided in it", entry) { $0.captured(.decision) },
    .rows("call_risks", "the risks that were named", entry) { $0.captured(.risk) },
    .rows("call_notes", "what else was noted, without what is internal", entry) { $0.captured(.note) },
    .rows("call_actions", "the work that was agreed in it", action) { facts in
      (facts.call?.actions ?? []).map { Work(action: $0, project: facts.project) }
    },
    .said("next_call", "the next planned call, with day, time and zone") { facts, texts in
      facts.call.flatMap { facts.project.next(after: $0) }.map { call in
        [call.title, call.start.map(texts.words)].compactMap { $0 }.joined(separator: ", ")
      }
    },
  ]

  private struct Point {
    let point: AgendaPoint
    let project: Project
  }

  private struct Work {
    let action: Project.Action
    let project: Project
  }

  private static let point: [DocumentField<Point>] = [
    .text("point_minutes", "how long it takes") { String($0.point.minutes) },
    .text("point", "what it is about") { $0.point.title },
    .said("point_lead", "who leads it") { row, texts in
      row.point.lead.map { row.project.nameOrTitle(of: $0, in: texts) } ?? texts(WordText.everybody)
    },
  ]

  private static let entry: [DocumentField<Project.CallEntry>] = [
    .text("entry", "its number in the call") { $0.number },
    .text("entry_text", "what was said") { $0.text },
    .text("entry_who", "who decided or said it") { $0.who },
  ]

  private static let action: [DocumentField<Work>] = [
    .text("action_number", "its number, A3") { $0.action.id.rawValue },
    .text("action", "what is to be done") { $0.action.text },
    .said("action_owner", "who does it") { row, texts in
      row.project.nameOrTitle(of: row.action.owner, in: texts)
    },
    .day("action_due", "the day it is due") { $0.action.due },
    .word("action_state", "open, done or dropped") { $0.action.state.rawValue },
  ]
}

extension DocumentFacts {
  fileprivate func people(_ list: (Project.Call) -> [ItemID]) -> [PersonRow] {
    (call.map(list) ?? []).compactMap { project.person($0) }.map { PersonRow(person: $0, project: project) }
  }

  fileprivate func captured(_ what: Project.CallEntry.What) -> [Project.CallEntry] {
    call?.captured(what) ?? []
  }
}

extension Project.Call {
  /// Who was noted as absent, or was invited and not noted at all.
  fileprivate var absentees: [ItemID] {
    course.absent
      + invited.filter { !course.present.contains($0) && !course.absent.contains($0) }
  }
}

import Domain

/// What the person under the cursor holds, and everything known about them.
enum PersonDetail {
  static func title(of held: Holdings) -> String {
    let things = held.things.isEmpty ? "nothing" : String(held.things.count)
    return "\(held.person.name) holds \(things)"
  }

  static func lines(of held: Holdings, in context: ScreenContext) -> [DetailLine] {
    held.things.map { line(of: $0, context) } + (held.things.isEmpty ? [] : [.blank])
      + contact(held, context) + facts(held.person, context) + duties(of: held.person, context)
  }

  /// `PRE-F2  LOA signed, 6 bd, due Fri 20 Nov`
  private static func line(of thing: HeldThing, _ context: ScreenContext) -> DetailLine {
    let isLate = thing.isLate(on: context.today)
    let due = thing.due.map { ", \(Words.due($0, isLate: isLate, context))" } ?? ""
    let kind = thing.kind == .question ? "answer: " : ""
    return DetailLine(
      "\(kind)\(thing.title), \(thing.businessDays) bd\(due)", label: thing.item.rawValue,
      tone: isLate ? .bad : .plain, item: thing.item)
  }

  private static func contact(_ held: Holdings, _ context: ScreenContext) -> [DetailLine] {
    var lines: [DetailLine] = []
    let touched = held.touched.map { $0.short(near: context.today) }
    lines.append(
      DetailLine(touched ?? "never", label: "Touched", tone: touched == nil ? .attention : .plain))
    if let day = held.person.reminded {
      lines.append(DetailLine(day.short(near: context.today), label: "Reminded"))
    }
    if let note = held.person.contactNote { lines.append(DetailLine(note, label: "Said")) }
    return lines
  }

  private static func facts(_ person: Project.Person, _ context: ScreenContext) -> [DetailLine] {
    var lines = [DetailLine(person.role.title, label: "Role")]
    for entry in PersonFields.all where entry.field != .name && entry.field != .role {
      let text = entry.text(of: person, in: context.project)
      if !text.isEmpty { lines.append(DetailLine(text, label: entry.title)) }
    }
    if person.setLevel == nil, let level = person.level {
      lines.append(DetailLine("\(level), by the role", label: "Escalation"))
    }
    if let note = context.project.state.value(person.id, .note) {
      lines.append(DetailLine(DisplayText.block(note), label: "Note"))
    }
    return lines
  }

  /// `Responsible  steps 2, 3, 9`
  private static func duties(of person: Project.Person, _ context: ScreenContext) -> [DetailLine] {
    let all = context.project.duties
    return Duty.allCases.compactMap { duty in
      let steps = all.filter { $0[duty].contains(person.role) }.map { String($0.step.number) }
      guard !steps.isEmpty else { return nil }
      let noun = steps.count == 1 ? "step" : "steps"
      return DetailLine("\(noun) \(steps.joined(separator: ", "))", label: duty.title, tone: .muted)
    }
  }
}

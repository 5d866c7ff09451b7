import Domain

extension NewProjectForm {
  /// What kind of project, where there are several, and then its form.
  static func asking(
    on today: Day, _ kinds: [ProjectKind], _ usual: UsualAnswers = UsualAnswers()
  ) -> Overlay {
    guard kinds.count > 1 else { return .form(form(on: today, kinds.first, calendar: usual.calendar)) }
    let choices = kinds.map {
      Picker.Choice(id: $0.code, title: $0.title, detail: $0.product == $0.title ? $0.code : $0.product)
    }
    return .picker(
      Picker("What kind of project?", choices: choices, selected: usual.template) { choice in
        let kind = kinds.first { $0.code == choice.id }
        return [.ask(.form(form(on: today, kind, calendar: usual.calendar)))]
      })
  }

  /// The form for a new customer project.
  ///
  /// - Parameters:
  ///   - kind: `nil` only while no kind is known, of which nothing can be asked.
  ///   - calendar: the usual one.
  static func form(on today: Day, _ kind: ProjectKind? = nil, calendar: String? = nil) -> Form {
    let (own, asked) = (kind?.own ?? [], kind?.options ?? [])
    let entries = [
      Form.Entry(id: "customer", label: "Customer", kind: .required, hint: "as the order names it"),
      Form.Entry(id: "start", label: "Start", kind: .day, value: "today", hint: "fri, +2bd, 24 nov"),
      Form.Entry(
        id: "calendar", label: "Calendar", kind: .choice(WorkCalendar.names),
        value: calendar ?? WorkCalendar.weekdays.name,
        hint: "public holidays"),
      Form.Entry(id: "mpoc", label: "MPOC", hint: "the customer's main point of contact"),
    ]
    let title = "New customer project" + (kind.map { ": \($0.title)" } ?? "")
    return Form(title, entries: entries + asked.map(\.entry) + own.map(\.entry)) { values in
      let chosen = asked.map(\.word).filter { values[$0.rawValue] == "yes" }
      let mpoc = values["mpoc"] ?? ""
      let form = NewProjectForm(
        customer: values["customer"] ?? "", start: values["start"].flatMap(Day.init(iso:)) ?? today,
        calendar: values["calendar"] ?? "weekdays", mpoc: mpoc.isEmpty ? nil : mpoc,
        options: (kind?.unasked ?? []).union(chosen),
        own: NewOwnField.values(of: own, in: values), template: kind?.code)
      return [.effect(.create(form))]
    }
  }
}

extension ProjectTemplate.Option {
  fileprivate var entry: Form.Entry {
    Form.Entry(
      id: word.rawValue, label: title.sentenceStart, kind: .flag, value: isUsual ? "yes" : "no", hint: help)
  }
}

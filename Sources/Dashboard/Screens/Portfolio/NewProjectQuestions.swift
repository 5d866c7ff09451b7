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
  ///   - kind: `nil` asks for everything that any project may have.
  ///   - calendar: the usual one.
  static func form(on today: Day, _ kind: ProjectKind? = nil, calendar: String? = nil) -> Form {
    let own = kind?.own ?? []
    let yesNo = { (option: ProjectOption, value: Bool, hint: String) in
      Form.Entry(
        id: option.rawValue, label: option.title.sentenceStart, kind: .flag, value: value ? "yes" : "no",
        hint: hint)
    }
    let entries = [
      Form.Entry(id: "customer", label: "Customer", kind: .required, hint: "as the order names it"),
      Form.Entry(id: "start", label: "Start", kind: .day, value: "today", hint: "fri, +2bd, 24 nov"),
      Form.Entry(
        id: "calendar", label: "Calendar", kind: .choice(WorkCalendar.names),
        value: calendar ?? WorkCalendar.weekdays.name,
        hint: "public holidays"),
      Form.Entry(id: "mpoc", label: "MPOC", hint: "the customer's main point of contact"),
    ]
    let parts: [(option: ProjectOption, entry: Form.Entry)] = [
      (.devices, yesNo(.devices, false, "adds their tasks and checks")),
      (.analogue, yesNo(.analogue, false, "adds their tasks and checks")),
      (.tenantBuild, yesNo(.tenantBuild, true, "no: the customer builds")),
      (.porting, yesNo(.porting, true, "no: new numbers only")),
    ]
    let asked = parts.filter { kind?.parts.contains($0.option) ?? true }.map(\.entry)
    let title = "New customer project" + (kind.map { ": \($0.title)" } ?? "")
    return Form(title, entries: entries + asked + own.map(\.entry)) { values in
      var options: Set<ProjectOption> = []
      for option in ProjectOption.allCases where values[option.rawValue] == "yes" { options.insert(option) }
      let mpoc = values["mpoc"] ?? ""
      let form = NewProjectForm(
        customer: values["customer"] ?? "", start: values["start"].flatMap(Day.init(iso:)) ?? today,
        calendar: values["calendar"] ?? "weekdays", mpoc: mpoc.isEmpty ? nil : mpoc, options: options,
        own: NewOwnField.values(of: own, in: values), template: kind?.code)
      return [.effect(.create(form))]
    }
  }
}

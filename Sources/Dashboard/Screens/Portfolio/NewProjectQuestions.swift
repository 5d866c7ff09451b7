import Domain

extension NewProjectForm {
  /// The form for a new customer project.
  ///
  /// - Parameters:
  ///   - own: the own fields of its template.
  ///   - calendar: the usual one.
  static func asking(on today: Day, _ own: [NewOwnField] = [], calendar: String? = nil) -> Form {
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
      yesNo(.devices, false, "adds their tasks and checks"),
      yesNo(.analogue, false, "adds their tasks and checks"),
      yesNo(.tenantBuild, true, "no: the customer builds"),
      yesNo(.porting, true, "no: new numbers only"),
    ]
    return Form("New customer project", entries: entries + own.map(\.entry)) { values in
      var options: Set<ProjectOption> = []
      for option in ProjectOption.allCases where values[option.rawValue] == "yes" { options.insert(option) }
      let mpoc = values["mpoc"] ?? ""
      let form = NewProjectForm(
        customer: values["customer"] ?? "", start: values["start"].flatMap(Day.init(iso:)) ?? today,
        calendar: values["calendar"] ?? "weekdays", mpoc: mpoc.isEmpty ? nil : mpoc, options: options,
        own: NewOwnField.values(of: own, in: values))
      return [.effect(.create(form))]
    }
  }
}

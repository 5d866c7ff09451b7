import Domain

/// Adds port orders, fills them in, and asks for their date.
extension PortsScreen {
  func add(_ context: ScreenContext) -> Offer<Self> {
    let form = Self.newOrderForm(context.project)
    return ifAllowed(
      .workOnPorts, context,
      .run { screen, context in
        screen.begin(context)
        return [.ask(.form(form))]
      })
  }

  private static func newOrderForm(_ project: Project) -> Form {
    let waves = project.waves.map(\.id.rawValue)
    var entries = [
      Form.Entry(
        id: "carrier", label: "Losing carrier", kind: .required, hint: "one order for each account of it"),
      Form.Entry(
        id: "type", label: "Type", kind: .choice(NumberType.allCases.map(\.rawValue)),
        value: NumberType.geographic.rawValue),
      Form.Entry(
        id: "extent", label: "Extent", kind: .choice(Project.PortOrder.Extent.allCases.map(\.rawValue)),
        value: Project.PortOrder.Extent.full.rawValue, hint: "partial: some numbers of the account stay"),
      Form.Entry(id: "numbers", label: "Numbers", hint: "how many it moves"),
      Form.Entry(id: "btn", label: "BTN", hint: "the billing number of the account"),
      Form.Entry(id: "pon", label: "PON", hint: "the carriers' number of the order"),
    ]
    if !waves.isEmpty {
      entries.append(
        Form.Entry(id: "wave", label: "Wave", kind: .choice(["first"] + waves), value: "first"))
    }
    return Form("Add a port order", entries: entries) { values in
      var fields: [Field: String] = [:]
      for (id, field) in [("numbers", Field.numberCount), ("btn", .btn), ("pon", .pon)] {
        if let text = values[id], !text.isEmpty { fields[field] = text }
      }
      let wave = values["wave"].flatMap { $0 == "first" ? nil : ItemID($0) }
      return [
        .commit(
          .addPortOrder(
            NewPortOrder(
              carrier: values["carrier"] ?? "", type: values["type"].flatMap(NumberType.init) ?? .geographic,
              extent: values["extent"].flatMap(Project.PortOrder.Extent.init) ?? .full, wave: wave,
              fields: fields)))
      ]
    }
  }

  /// Which part of the order: each is a form of its own.
  func edit(_ context: ScreenContext) -> Offer<Self> {
    guard let order = currentOrder(in: context) else { return empty(context) }
    let choices = PortFields.Group.allCases.map { group in
      let entries = PortFields.all.filter { $0.group == group }
      let filled = entries.count { order.details[$0.field] != nil }
      return Picker.Choice(
        id: group.rawValue, title: group.title,
        detail: "\(filled) of \(entries.count): " + entries.map(\.title).joined(separator: ", "))
    }
    return ifAllowed(
      .workOnPorts, context,
      .ask(
        .picker(
          Picker("Edit \(order.id): which part?", choices: choices) { choice in
            guard let group = PortFields.Group(rawValue: choice.id) else { return [] }
            return [.ask(.form(Self.form(group, of: order)))]
          })))
  }

  func editPapers(_ context: ScreenContext) -> Offer<Self> {
    guard let order = currentOrder(in: context) else { return empty(context) }
    return ifAllowed(.workOnPorts, context, .ask(.form(Self.form(.papers, of: order))))
  }

  /// While a date is confirmed, asks the carrier for another one; before, sets the day to ask for.
  func date(_ context: ScreenContext) -> Offer<Self> {
    guard let order = currentOrder(in: context) else { return empty(context) }
    if PortFlow.rule(.redate, from: order.state) != nil { return record(.redate, context) }
    return ifAllowed(.workOnPorts, context, .ask(.form(Self.form(.date, of: order))))
  }

  private static func form(_ group: PortFields.Group, of order: Project.PortOrder) -> Form {
    let entries = PortFields.all.filter { $0.group == group }
    let old = entries.map { ($0.field, $0.field.isSecret ? "" : order.details[$0.field] ?? "") }
    return Form(
      "\(order.id) \(order.carrier): \(group.title)", entries: entries.map { entry($0, of: order) }
    ) { values in
      Ask.changes(order.id, from: old, to: values.mapValues { $0 == unsaid ? "" : $0 })
    }
  }

  private static let unsaid = "not known"

  private static func entry(_ entry: PortFields.Entry, of order: Project.PortOrder) -> Form.Entry {
    let value = order.details[entry.field] ?? ""
    if entry.field.isSecret {
      return Form.Entry(
        id: entry.field.rawValue, label: entry.title,
        hint: value.isEmpty ? "" : "\(value) is stored; empty keeps it", isSecret: true)
    }
    let choices = entry.shape.words
    if !choices.isEmpty {
      let words = entry.isNeeded ? choices : [unsaid] + choices
      return Form.Entry(
        id: entry.field.rawValue, label: entry.title, kind: .choice(words),
        value: value.isEmpty ? words[0] : value)
    }
    return Form.Entry(
      id: entry.field.rawValue, label: entry.title, kind: .typed(entry.shape), value: value,
      hint: entry.shape.isDay ? "24 nov, -2bd; empty: none" : "")
  }
}

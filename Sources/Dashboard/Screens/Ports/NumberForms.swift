import Domain

/// Questions about numbers of the inventory; each answer changes all that are selected, or none.
enum NumberForms {
  private static let asIs = "as it is"
  private static let edited: [NumberColumn] = [
    .usage, .action, .type, .state, .site, .extensionNumber, .emergencyAddress, .testNumber, .notes,
  ]

  /// Values of one number, or what several get in common.
  static func edit(
    _ selection: NumberSelection, named name: String, now number: InventoryNumber?, in project: Project
  ) -> Form {
    let entries = edited.map { column -> Form.Entry in
      let now = number?[column] ?? ""
      let words = words(of: column)
      guard !words.isEmpty else {
        let hint = column == .site ? project.sites.map(\.code).joined(separator: ", ") : ""
        return Form.Entry(
          id: column.rawValue, label: column.title, kind: column == .notes ? .long : .text, value: now,
          hint: number == nil ? "empty: as it is" : hint)
      }
      return Form.Entry(
        id: column.rawValue, label: column.title, kind: .choice([asIs] + words),
        value: now.isEmpty ? asIs : now)
    }
    let before = number
    let id = project.id
    return Form("Edit \(name)", entries: entries) { values in
      var new: [NumberColumn: String?] = [:]
      for column in edited {
        guard let text = values[column.rawValue], text != asIs, text != before?[column] ?? "" else {
          continue
        }
        // Of several numbers, an empty field changes nothing.
        if text.isEmpty, before == nil { continue }
        new[column] = .some(text)
      }
      if new.isEmpty { return [.say("Nothing changed.")] }
      return [.effect(.changeNumbers(.set(new), selection, id))]
    }
  }

  private static func words(of column: NumberColumn) -> [String] {
    switch column {
    case .usage: NumberUsage.allCases.map(\.rawValue)
    case .action: NumberAction.allCases.map(\.rawValue)
    case .type: NumberType.allCases.map(\.rawValue)
    case .state: PortState.allCases.map(\.listWord)
    case .number, .numberEnd, .country, .site, .emergencyAddress, .btn, .losingCarrier, .portOrder, .wave,
      .assignTo, .assignEmail, .extensionNumber, .cnam, .outboundCLI, .testNumber, .sms, .buildLike,
      .requestedDay, .requestedTime, .confirmedDay, .confirmedTime, .notes:
      []
    }
  }

  static func user(
    _ selection: NumberSelection, named name: String, now number: InventoryNumber?, in project: ProjectID
  ) -> Form {
    Form(
      "Who has \(name)?",
      entries: [
        Form.Entry(id: "name", label: "Name", value: number?[.assignTo] ?? ""),
        Form.Entry(
          id: "email", label: "E-mail", value: number?[.assignEmail] ?? "",
          hint: "the user's address; empty: nobody"),
      ]
    ) { values in
      let edit = NumberEdit.set([.assignTo: values["name"] ?? "", .assignEmail: values["email"] ?? ""])
      return [.effect(.changeNumbers(edit, selection, project))]
    }
  }

  /// The choices of `place` that are no port order.
  enum Place {
    static let none = "none"
    static let renumber = "renumber"
    static let remove = "remove"
  }

  /// Into a port order, out of it, to other numbers, or out of the inventory.
  ///
  /// - Parameter change: goes on with what was chosen.
  static func place(
    named name: String, in project: Project, change: @escaping @Sendable (NumberEdit) -> [Reaction]
  ) -> Picker {
    let orders = project.portOrders.map { order in
      Picker.Choice(
        id: order.id.rawValue, title: "\(order.id) \(order.carrier)", detail: order.state.title,
        off: order.state.isOpen ? nil : "it is \(order.state.title)")
    }
    let others = [
      Picker.Choice(id: Place.none, title: "no port order"),
      Picker.Choice(id: Place.renumber, title: "other numbers", detail: "asks for the first one"),
      Picker.Choice(id: Place.remove, title: "out of the inventory", detail: "as after a mistaken import"),
    ]
    return Picker("Move \(name) to", choices: orders + others) { choice in
      switch choice.id {
      case Place.none: return change(.set([.portOrder: nil]))
      case Place.remove: return change(.remove)
      case Place.renumber:
        let prompt = Prompt("First new number of \(name)", kind: .required) { text in
          do throws(NumberProblem) { return change(.renumber(try NumberReading(text).number)) } catch {
            return [.refuse("\(error.text); \(error.remedy).")]
          }
        }
        return [.ask(.prompt(prompt))]
      default:
        guard let order = project.portOrder(ItemID(choice.id)) else { return [] }
        return change(.assign(PortOrderOfNumbers(order)))
      }
    }
  }
}

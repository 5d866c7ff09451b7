import Domain

/// The forms of the customer.
enum SeatForms {
  /// The form that an answer of the customer asks for.
  static func form(_ form: SeatForm, in project: Project, _ texts: Texts) -> Form {
    switch form {
    case .feedback: CloseForms.feedback(isTheirs: true, texts)
    case .exception: CloseForms.exception(of: project, isTheirs: true, texts)
    }
  }

  /// A form for a problem, and for items and training that are not needed.
  static func report(_ texts: Texts) -> Form {
    let kinds = Seat.ProblemKind.allCases.map { texts($0.title) }
    let extents = Seat.ProblemExtent.allCases.map { texts($0.title) }
    return Form(
      texts(ProblemText.tellUs),
      entries: [
        // Has the focus first, so that a user who starts typing fills it in.
        .init(id: "title", label: texts(ProblemText.fewWords), kind: .required),
        .init(
          id: "kind", label: texts(ProblemText.whatIsIt), kind: .choice(kinds), value: kinds[0]),
        .init(
          id: "reach", label: texts(ProblemText.whoAffected), kind: .choice(extents), value: extents[0]),
        .init(
          id: "text", label: texts(ProblemText.more), hint: texts(ProblemText.moreHint),
          limit: .long),
      ]
    ) { values in
      let trouble = kinds.firstIndex { $0 == values["kind"] }.map { Seat.ProblemKind.allCases[$0] }
      let reach = extents.firstIndex { $0 == values["reach"] }.map { Seat.ProblemExtent.allCases[$0] }
      return [
        .commit(
          Seat.report(
            trouble ?? .broken, reach ?? .some, title: values["title"] ?? "", text: values["text"] ?? ""))
      ]
    }
  }
}

import Domain

/// The forms of the customer.
enum SeatForms {
  /// The form that an answer of the customer asks for.
  static func form(_ form: SeatForm, in project: Project) -> Form {
    switch form {
    case .feedback: CloseForms.feedback(isTheirs: true)
    case .exception: CloseForms.exception(of: project, isTheirs: true)
    }
  }

  /// A form for a problem, and for items and training that are not needed.
  static var report: Form {
    Form(
      "Tell us what is wrong",
      entries: [
        // Has the focus first, so that a user who starts typing fills it in.
        .init(id: "title", label: "In a few words", kind: .required),
        .init(
          id: "kind", label: "What is it?", kind: .choice(Seat.ProblemKind.allCases.map(\.title)),
          value: Seat.ProblemKind.broken.title),
        .init(
          id: "reach", label: "Who is affected?", kind: .choice(Seat.ProblemExtent.allCases.map(\.title)),
          value: Seat.ProblemExtent.some.title),
        .init(
          id: "text", label: "More about it", hint: "who, where, since when; as much as you like",
          limit: .long),
      ]
    ) { values in
      let trouble = values["kind"].flatMap(Seat.ProblemKind.init(title:)) ?? .broken
      let reach = values["reach"].flatMap(Seat.ProblemExtent.init(title:)) ?? .some
      return [.commit(Seat.report(trouble, reach, title: values["title"] ?? "", text: values["text"] ?? ""))]
    }
  }
}

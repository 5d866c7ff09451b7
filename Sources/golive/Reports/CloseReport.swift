import Domain

/// Feedback and acceptance.
extension Report {
  static func feedback(_ project: Project) -> Report {
    let (asked, given) = (project.feedback?.asked, project.feedback?.given)
    let columns = [
      Column("id", "ANSWER"), Column("question", "QUESTION"), Column("expected", "FROM"),
      Column("answer", "GIVEN"),
    ]
    let rows = FeedbackEntry.allCases.map { entry -> [Value] in
      [
        .text(entry.rawValue), .text(entry.question), .text(entry.expected),
        Value(given?.answers[entry].map { DisplayText.line($0) }),
      ]
    }
    return Report(
      kind: "feedback",
      facts: [
        Fact("project", "Project", .text(project.id.rawValue)),
        Fact(
          "state", "State",
          .text(given != nil ? "given, locked" : asked != nil ? "asked for" : "not asked for")),
        Fact("askedOn", "Asked on", Value(asked?.on)), Fact("askedBy", "By", Value(asked?.by)),
        Fact("askedHow", "How", Value(asked?.channel)), Fact("givenBy", "Given by", Value(given?.by)),
        Fact("givenOn", "On", Value(given?.on)),
      ],
      tables: [Table("answers", "Answers", columns, rows: rows, empty: "There are no questions.")])
  }

  static func acceptance(_ project: Project) -> Report {
    let approval = project.approval(of: .acceptance)
    let signOff = approval?.current
    let request = project.acceptanceRequest
    let decision = project.acceptanceDecision
    let facts = [
      Fact("project", "Project", .text(project.id.rawValue)),
      Fact("customer", "Customer", .text(project.head.customer)),
      Fact("product", "Product", .text(project.head.product)),
      Fact("scope", "Scope of Work", Value(project.acceptedScope?.name)),
      Fact("decision", "Decision", .text(decision?.title ?? "none yet")),
      Fact("rejected", "Rejected because", Value(decision == .rejected ? request?.rejection?.reason : nil)),
      Fact("askedOn", "Asked on", Value(request?.presented?.on)),
      Fact("deemed", "Silence counts", .flag(project.isAcceptanceDeemed)),
      Fact("deemedFrom", "From", Value(project.deemedFrom)),
      Fact("handedOver", "Handed to support", Value(project.handedOver)),
      Fact("signOff", "Sign-off", Value(signOff?.id.rawValue)),
      Fact("receipt", "Receipt", Value(signOff?.receipt?.description)),
    ]
    return Report(
      kind: "acceptance", facts: facts,
      tables: [
        exceptions(project), quantities(project), dates(project),
        signers(request?.presented, signOff.flatMap { $0.isDeemed ? nil : $0.signature }),
      ])
  }

  private static func exceptions(_ project: Project) -> Table {
    let columns = [
      Column("issue", "ISSUE"), Column("text", "EXCEPTION"), Column("impact", "IMPACT"),
      Column("owner", "OWNER"), Column("due", "DUE"),
    ]
    let rows = project.acceptanceExceptions.map { exception -> [Value] in
      [
        .text(exception.issue.rawValue), .text(exception.text), Value(exception.impact),
        .text(exception.owner), Value(exception.due),
      ]
    }
    return Table("exceptions", "Exceptions", columns, rows: rows, empty: "Nothing is open.")
  }

  private static func quantities(_ project: Project) -> Table {
    let columns = [
      Column("what", "QUANTITY"), Column("planned", "AGREED"), Column("delivered", "DELIVERED"),
      Column("variance", "VARIANCE"),
    ]
    let rows = project.acceptedQuantities.map { quantity -> [Value] in
      [.text(quantity.what), Value(quantity.planned), Value(quantity.delivered), Value(quantity.variance)]
    }
    return Table("quantities", "Quantities", columns, rows: rows, empty: "Nothing was counted.")
  }

  private static func dates(_ project: Project) -> Table {
    let columns = [
      Column("what", "GO-LIVE"), Column("baseline", "BASELINE"), Column("planned", "PLANNED"),
      Column("actual", "ACTUAL"), Column("variance", "VARIANCE BD"),
    ]
    let rows = project.acceptedDates.map { dates -> [Value] in
      [
        .text(dates.what), Value(dates.baseline), Value(dates.planned), Value(dates.actual),
        Value(dates.variance),
      ]
    }
    return Table("dates", "Days", columns, rows: rows, empty: "")
  }

  private static func signers(_ provider: Signature?, _ customer: Signature?) -> Table {
    let columns = [
      Column("side", "FOR"), Column("name", "NAME"), Column("title", "TITLE"),
      Column("organisation", "ORGANISATION"), Column("email", "E-MAIL"), Column("on", "ON"),
      Column("method", "HOW"),
    ]
    let signed: [(side: String, signature: Signature?)] = [("us", provider), ("the customer", customer)]
    let rows = signed.map { side, signature -> [Value] in
      [
        .text(side), Value(signature?.name), Value(signature?.title), Value(signature?.organisation),
        Value(signature?.email), Value(signature?.on), Value(signature?.method),
      ]
    }
    return Table("signers", "Signers", columns, rows: rows, empty: "")
  }
}

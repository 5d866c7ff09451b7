/// What a file that the customer fills in asks for a port order: `PO-1.loa` for the LOA of PO-1.
package struct PaperQuestion: Hashable, Sendable, Identifiable {
  package let order: ItemID
  package let paper: PortPaper
  /// The order in the customer's words, and its carrier.
  private let name: String
  private let carrier: String
  private let texts: Texts

  package var id: ItemID { ItemID("\(order).\(paper.rawValue)") }
  package var question: String { paper.question(name, of: carrier, texts) }
  package var wanted: String { texts(paper.prompt) }

  fileprivate init(
    _ paper: PortPaper, _ order: Project.PortOrder, in project: Project, _ texts: Texts = .english
  ) {
    (self.paper, self.order, self.texts) = (paper, order.id, texts)
    (name, carrier) = (project.plainName(of: order, texts), order.carrier)
  }
}

extension PortPaper {
  /// The order and the paper that an answer is about; `nil` for an answer to a checklist item.
  static func asked(_ id: ItemID) -> (order: ItemID, paper: PortPaper)? {
    guard let dot = id.rawValue.lastIndex(of: "."),
      let paper = PortPaper(rawValue: String(id.rawValue[id.rawValue.index(after: dot)...]))
    else { return nil }
    return (ItemID(String(id.rawValue[..<dot])), paper)
  }

  /// A text as it may be shown.
  package func shown(_ text: String) -> String {
    switch self {
    case .account: Field.accountNumber.shown(text)
    case .pin: Field.pin.shown(text)
    case .bill, .loa, .remedy: text
    }
  }
}

extension GivenAnswer {
  /// The evidence as it may be shown: account numbers and PINs are masked.
  package var shownEvidence: String { PortPaper.asked(item)?.paper.shown(evidence) ?? evidence }
  /// The item of the project that holds what the answer changes.
  var holder: ItemID { PortPaper.asked(item)?.order ?? item }
}

extension Project {
  /// Everything that is wanted of the customer for port orders now.
  ///
  /// - Parameter hasPIN: whether PINs may be asked for in a file, which travels by mail.
  package func paperQuestions(
    on today: Day, withPIN hasPIN: Bool, in texts: Texts = .english
  ) -> [PaperQuestion] {
    portOrders.flatMap { order in
      wanted(for: order, on: today).filter { hasPIN || $0 != .pin }
        .map { PaperQuestion($0, order, in: self, texts) }
    }
  }

  /// The question about a port order that an answer belongs to, whether it is still asked or not; `nil` without that
  /// order.
  func paperQuestion(_ id: ItemID) -> PaperQuestion? {
    guard let asked = PortPaper.asked(id), let order = portOrder(asked.order) else { return nil }
    return PaperQuestion(asked.paper, order, in: self)
  }
}

extension PaperQuestion {
  /// The commands that record an answer; none if it says nothing.
  ///
  /// - Throws: if what shows it, or the reason, is missing.
  func commands(for given: GivenAnswer, in project: Project) throws(Refusal) -> [Command] {
    let (text, comment) = (given.evidence.trimmed, given.comment.trimmed)
    switch given.answer {
    case .yes, nil:
      guard !text.isEmpty else {
        if given.answer == .yes { throw .invalid(.evidence, expected: wanted) }
        return told(comment, in: project)
      }
      return [.givePaper(order, paper, text)] + told(comment, in: project)
    case .no:
      guard !comment.isEmpty else { throw .invalid(.reason, expected: "why not, or when, as a comment") }
      return told("\(Seat.notYet): \(comment)", in: project)
    case .notApplicable:
      guard paper == .pin else { throw .rule("it is needed; write no, and why, if you do not have it.") }
      return [.denyPIN(order)]
    }
  }

  /// A comment that was not made before.
  private func told(_ comment: String, in project: Project) -> [Command] {
    let isNew = project.comments[order]?.contains { $0.text.isSameText(as: comment) } != true
    return comment.isEmpty || !isNew ? [] : [.comment(order, comment)]
  }
}

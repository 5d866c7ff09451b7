/// What became of a version of a document.
package enum DocumentStanding: Hashable, Sendable {
  case made
  case sent(Project.Sending)
  case signed(SignOff)
  case reviewed(Project.DocumentReview)
  /// A newer version took its place.
  case replaced(by: Int)

  package var words: String {
    switch self {
    case .made: "made"
    case .sent(let sending): "sent \(sending.on?.long ?? "")".trimmed
    case .signed(let signOff): "signed by \(signOff.signedBy)"
    case .reviewed(let review): review.words
    case .replaced(let number): "replaced by version \(number)"
    }
  }

  /// One word for a list.
  package var word: String {
    switch self {
    case .made: "made"
    case .sent: "sent"
    case .signed: "SIGNED"
    case .reviewed(let review): review.answer == .accepted ? "ACCEPTED" : "returned"
    case .replaced: "replaced"
    }
  }
}

extension Project {
  /// A signature counts most, then whether it is the newest, then whether it was sent.
  package func standing(of version: DocumentVersion) -> DocumentStanding {
    if let signOff = signOff(on: version) { return .signed(signOff) }
    let newest = versions(of: version.kind).first { $0.about == version.about }
    if let newest, newest.number > version.number {
      return .replaced(by: newest.number)
    }
    if let review = version.reviews.last { return .reviewed(review) }
    return version.sendings.last.map(DocumentStanding.sent) ?? .made
  }
}

extension Project.Sending {
  /// `Dana Ruiz, e-mail, Wed 18 Nov 2026`
  package var words: String { [to, channel, on?.long ?? ""].filter { !$0.isEmpty }.joined(separator: ", ") }
}

extension Project {
  /// A change of what was agreed in the Scope of Work: asked for by the provider, approved by the customer's signature on
  /// the changed Scope of Work.
  package struct ChangeRequest: Hashable, Sendable, Identifiable {
    package let id: ItemID
    package let title: String
    package let reason: String
    /// What it does to dates, effort and price.
    package let impact: String?
    package let state: ChangeRequestState
    package let by: String
    package let on: Day?
    /// The signature that approved it.
    package let signOff: ItemID?
    /// Why it was withdrawn.
    package let note: String?
  }

  package func changeRequest(_ id: ItemID) -> ChangeRequest? { changeRequests.first { $0.id == id } }

  /// Why the Scope of Work cannot be changed now; `nil` while it is not signed, or a change request is open.
  package var scopeIsFixed: String? {
    guard let signed = approval(of: .sow)?.current, !changeRequests.contains(where: { $0.state == .open })
    else {
      return nil
    }
    return "the Scope of Work is signed (\(signed.id) by \(signed.signedBy)): raise a change request first"
  }
}

package enum ChangeRequestState: String, CaseIterable, Sendable {
  case open, approved, withdrawn
}

extension Project.ChangeRequest {
  init(_ item: Item) {
    self.init(
      id: item.id, title: item.text(.title), reason: item.text(.reason), impact: item.optionalText(.impact),
      state: item.value(.state, or: .open), by: item.text(.by), on: item.day(.on),
      signOff: item.item(.link), note: item.optionalText(.resolution))
  }
}

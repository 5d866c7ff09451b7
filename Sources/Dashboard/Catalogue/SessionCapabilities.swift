/// What a session may reach besides its workspace.
package enum SessionCapabilities: Hashable, Sendable {
  /// A person's own account: their editor, shell and files.
  case account
  /// A login to an account that is not theirs: this dashboard and nothing else.
  case dashboard

  /// Why an action is off in such a session; `nil` where it is not.
  package func refusal(of action: Action) -> String? {
    guard self == .dashboard else { return nil }
    return switch action {
    case .verb(.editor): "No editor here: a login starts no other program.  e edits in place"
    case .shared(.suspend): "There is no shell here to go back to.  q leaves"
    case .shared(.demo): "No demo here: a login shows its own workspace.  golive demo on your machine"
    case .verb, .go, .shared: nil
    }
  }
}

/// What a session may use besides its workspace.
package enum SessionCapabilities: Hashable, Sendable {
  /// A user's own account, with editor, shell and files.
  case account
  /// A restricted login to a shared account: the dashboard only.
  case dashboard

  /// Why the action is not available in such a session; `nil` when it is.
  package func refusal(of action: Action) -> String? {
    guard self == .dashboard else { return nil }
    return switch action {
    case .verb(.editor): "No editor here: a login starts no other program.  e edits in place"
    case .shared(.suspend): "There is no shell here to go back to.  q leaves"
    case .shared(.commands): "No commands of your own here: a login starts no other program."
    case .shared(.demo): "No demo here: a login shows its own workspace.  golive demo on your machine"
    case .shared(.importList):
      "A login reads no files.  golive people import on your machine, or golive task import"
    case .shared(.screenshot):
      "A login writes no files.  golive screenshot on your machine; p copies what is listed"
    case .shared(.saveView): "A login keeps no files of its own.  golive view save on your machine"
    case .verb, .go, .shared: nil
    }
  }
}

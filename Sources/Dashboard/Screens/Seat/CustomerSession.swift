import Domain
import Layout

/// The customer's screen: the only one in a customer's session, and a preview in the provider's.
package struct CustomerSession: Sendable {
  /// `nil` while the provider's screens are shown, or while the customer chooses a project.
  package internal(set) var seat: SeatScreen?
  /// The projects that the customer may open, with the cursor in their list.
  package let seats: [SeatChoice]
  /// The session belongs to a customer: there is no other screen.
  package let isOwn: Bool
  package internal(set) var choosing = ListWindow()
  /// The confirmation to show once the customer's change is stored.
  var thanks: String?

  init(_ actor: Actor, seats: [SeatChoice]?) {
    self.seats = seats ?? []
    isOwn = actor.side == .customer && seats != nil
  }
}

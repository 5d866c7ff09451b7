import Domain
import Layout

/// The customer's screen: all there is for the customer, and what the customer sees for the provider.
package struct CustomerSession: Sendable {
  /// `nil` while the provider's screens are on show, or the customer chooses a project.
  package internal(set) var seat: SeatScreen?
  /// The projects somebody of the customer's side may open, and the cursor in their list.
  package let seats: [SeatChoice]
  /// The customer's screen is all there is.
  package let isOwn: Bool
  package internal(set) var choosing = ListWindow()
  /// What the customer is told once the customer's change has been stored.
  var thanks: String?

  init(_ actor: Actor, seats: [SeatChoice]?) {
    self.seats = seats ?? []
    isOwn = actor.side == .customer && seats != nil
  }
}

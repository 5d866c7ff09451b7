/// The carriers' terms an order is held to (domain document 5.3), with the document's figures.
package struct PortTerms: Hashable, Sendable {
  /// An invoice may be this old when the order is submitted, in days.
  package var invoiceAge = 30
  /// The order is locked this many hours before the port.
  package var lockHours = 24
  /// The numbers can go back to the old carrier for this many hours after the port.
  package var snapbackHours = 24

  package static let standard = PortTerms()
}

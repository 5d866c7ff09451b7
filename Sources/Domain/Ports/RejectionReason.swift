/// Why a losing carrier rejects an order, and what is then done (domain document 5.4); from the template.
package struct RejectionReason: Hashable, Sendable {
  /// `LOCATION_MISMATCH`
  package let code: String
  package let title: String
  /// What mends it; empty for the reason that only a text explains.
  package let remedy: String
  package let owner: Role
  /// Business days by which the port usually moves; `nil` where a change request decides.
  package let delay: Int?
  /// What the customer is asked for; `nil` where only words mend it.
  package let asks: PortPaper?

  package init(code: String, title: String, remedy: String, owner: Role, delay: Int?, asks: PortPaper? = nil)
  {
    self.code = code
    self.title = title
    self.remedy = remedy
    self.owner = owner
    self.delay = delay
    self.asks = asks
  }

  /// The code that needs an explanation in words.
  package static let other = "OTHER"

  /// The re-plan the reason usually leads to.
  package var replanWords: String {
    delay.map { "+\($0) bd" } ?? "change request"
  }
}

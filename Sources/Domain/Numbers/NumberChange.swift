/// What happens to one number or range of the inventory.
package struct NumberChange: Hashable, Sendable {
  package let range: NumberRange
  /// `nil` if it was not there.
  package let before: InventoryNumber?
  /// `nil` if it is removed.
  package let after: InventoryNumber?

  package init(_ range: NumberRange, from before: InventoryNumber?, to after: InventoryNumber?) {
    self.range = range
    self.before = before
    self.after = after
  }
}

/// A port order as numbers name it. Its numbers have its state, so that an event of the order moves them as well.
package struct PortOrderOfNumbers: Hashable, Sendable {
  package let id: ItemID
  package let carrier: String
  package let btn: String?
  /// What numbers may call it: its id, and its number at the carriers.
  package let names: Set<String>
  /// `nil` while each number has a state of its own: some are ported, others not.
  package let state: PortState?

  package init(_ order: Project.PortOrder) {
    id = order.id
    carrier = order.carrier
    btn = order.details[.btn].flatMap { try? NumberReading($0).number.description }
    names = Set([order.id.rawValue, order.pon].compactMap { $0 })
    state = order.state == .partlyPorted ? nil : order.state
  }

  /// The orders whose numbers have to follow: their state or a name is another one, or they are new.
  package static func moved(
    from before: ProjectState, to after: ProjectState, among items: [ItemID]
  ) -> [PortOrderOfNumbers] {
    func order(_ id: ItemID, in state: ProjectState) -> PortOrderOfNumbers? {
      guard let item = state[id], item.kind == .portOrder else { return nil }
      return PortOrderOfNumbers(Project.PortOrder(item, events: []))
    }
    return items.compactMap { id in
      guard let new = order(id, in: after) else { return nil }
      let old = order(id, in: before)
      return old?.state == new.state && old?.names == new.names ? nil : new
    }
  }
}

extension [PortOrderOfNumbers] {
  func named(_ name: String) -> PortOrderOfNumbers? {
    first { $0.names.contains(name) } ?? first { $0.id.rawValue == name.uppercased() }
  }
}

extension InventoryNumber {
  /// With the state of its port order, and the order by its id; as it is if the order is none of these.
  package func following(_ orders: [PortOrderOfNumbers]) -> InventoryNumber {
    guard let order = self[.portOrder].flatMap(orders.named) else { return self }
    var number = self
    number.values[.portOrder] = order.id.rawValue
    if let state = order.state { number.values[.state] = state.listWord }
    return number
  }
}

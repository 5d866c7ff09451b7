import Domain

/// The numbers that a verb acts on, before it is known whether all that the filter finds are meant.
struct ChosenNumbers: Sendable {
  /// All that the filter finds.
  struct Found: Sendable {
    let selection: NumberSelection
    let name: String
    let filter: String
  }

  let selection: NumberSelection
  let name: String
  /// The one under the cursor, if nothing is marked.
  var number: InventoryNumber?
  /// `nil` without a filter.
  var found: Found?

  init(_ selection: NumberSelection, _ name: String) {
    self.selection = selection
    self.name = name
  }

  /// Goes on with the numbers, a name for them, and the number if it is one; asks which are meant where a filter leaves
  /// that open.
  func select(
    _ title: String, _ body: @escaping @Sendable (NumberSelection, String, InventoryNumber?) -> [Reaction]
  ) -> [Reaction] {
    guard let found else { return body(selection, name, number) }
    let choices = [
      Picker.Choice(id: "one", title: name),
      Picker.Choice(id: "all", title: "all \(found.name) found", detail: found.filter),
    ]
    return [
      .ask(
        .picker(
          Picker("\(title): which numbers?", choices: choices) { choice in
            choice.id == "all" ? body(found.selection, found.name, nil) : body(selection, name, number)
          }))
    ]
  }
}

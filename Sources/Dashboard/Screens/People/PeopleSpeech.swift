import Domain

/// In plain lines.
extension PeopleScreen {
  package func spokenHeading(_ head: String, filter: String, in context: ScreenContext) -> [String] {
    let people = Words.count(context.project.people.count, "person", "people")
    let nobody = context.project.heldByNobody(on: context.today, for: context.actor)
    let more = nobody == 0 ? "" : " \(Words.count(nobody, "thing")) with nobody by name."
    return ["\(head)\(filter): \(people).\(more)"]
  }

  package func spokenRows(in context: ScreenContext) -> [LinearRow] {
    let fresh = fresh(in: context)
    return fresh.list.sections.flatMap(\.rows).compactMap { id in
      guard let held = fresh.holdings(of: id) else { return nil }
      let things = held.things.isEmpty ? "nothing" : Words.count(held.things.count, "thing")
      let oldest = held.oldest.map { ", the oldest for \($0) bd" } ?? ""
      let touched = held.touched.map { "touched \($0.short(near: context.today))" } ?? "never touched"
      return LinearRow(
        .item(id), name: held.person.name,
        "\(held.person.name), \(held.person.role.title), holds \(things)\(oldest), \(touched)")
    }
  }
}

import Domain

extension CallPlan {
  static let keys = ["kind", "title", "minutes", "agenda"]

  init(_ row: TableReader) {
    self.init(
      kind: row.requiredChoice("kind", CallKind.self, standIn: .status), title: row.text("title"),
      minutes: row.number("minutes", in: 5...600),
      agenda: row.texts("agenda") {
        AgendaPoint($0)
      } otherwise: { _ in
        AgendaPoint.form
      })
  }
}

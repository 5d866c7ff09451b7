import Domain

extension CallPlan {
  static let keys = ["kind", "title", "minutes", "agenda"]

  init(_ row: TableReader) throws(TemplateError) {
    var agenda: [AgendaPoint] = []
    for (index, text) in try row.texts("agenda").enumerated() {
      guard let point = AgendaPoint(text) else {
        throw row.error("agenda[\(index)]", found: TableReader.quoted(text), expected: AgendaPoint.form)
      }
      agenda.append(point)
    }
    self.init(
      kind: try row.choice("kind", CallKind.self), title: try row.text("title"),
      minutes: try row.number("minutes", in: 5...600), agenda: agenda)
  }
}

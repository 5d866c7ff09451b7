/// All fields that a document template may name.
package enum DocumentFields {
  static let all: [DocumentField<DocumentFacts>] =
    HeadFields.all + ScopeFields.all + PlanFields.all + PeopleFields.all + StatusFields.all + PortFields.all
    + TestFields.all + CallFields.all + GoLiveFields.all + RegisterRows.all + CloseFields.all
    + AcceptanceFields.all + OwnFields.all

  /// The reference: name, meaning and kind of each.
  package static let facts = all.map(\.fact)
}

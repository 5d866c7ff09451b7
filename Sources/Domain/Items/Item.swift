/// What an item is.
package enum Kind: String, CaseIterable, Sendable {
  case project, phase, criterion, task, checklist, check, step, issue, action, comment, person, baseline,
    wave, site
  /// One run of a test case; never edited.
  case testRun = "test-run"
  /// An approval as it was given, and its withdrawal; neither is ever edited.
  case signoff, withdrawal
  /// An order to move numbers from a carrier, and what happened to it; an event is never edited.
  case portOrder = "port-order"
  case portEvent = "port-event"
  /// A go-live day: its runbook, the answers of its poll, and what was written into its log.
  case cutover
  case runbookStep = "runbook-step"
  case pollVote = "poll-vote"
  case cutoverNote = "cutover-note"
  /// A version of a document, and that it was sent; neither is ever edited.
  case document, sending
  /// That those who take a version over accepted it, or returned it; never edited.
  case documentReview = "document-review"
  /// A call with the customer, and what was said in it.
  case call
  case callEntry = "call-entry"
  /// A line of the Scope of Work besides its steps, and a change of it after it was signed.
  case scopeLine = "scope-line"
  case changeRequest = "change-request"
  /// A line of a `Register`.
  case registerEntry = "register-entry"
  /// A field that an organisation keeps of its projects.
  case ownField = "own-field"
  /// That an issue, a port order or the project was taken to a higher level.
  case escalation
  /// The customer's feedback, and the provider's side of the acceptance; a project has one of each.
  case feedback, acceptance
}

/// Everything changeable: a named set of text values in one project.
///
/// Domain types are decoded from it at the edge; unknown fields are kept.
package struct Item: Hashable, Sendable, Identifiable {
  package let id: ItemID
  package var values: [Field: String]
  /// Raised by one with every stored change.
  package var revision: Int

  package init(id: ItemID, values: [Field: String], revision: Int = 0) {
    self.id = id
    self.values = values
    self.revision = revision
  }

  package var kind: Kind? { values[.kind].flatMap(Kind.init) }
  package var parent: ItemID? { values[.parent].map(ItemID.init(_:)) }
  package subscript(_ field: Field) -> String? { values[field] }
  package func day(_ field: Field) -> Day? { values[field].flatMap(Day.init(iso:)) }
  package func number(_ field: Field) -> Int? { values[field].flatMap { Int($0) } }
}

/// One value of one item, before and after. `nil` means absent.
///
/// An item exists while it has a kind: a creation changes `kind` from `nil`, its inverse removes it.
package struct FieldChange: Hashable, Sendable {
  package let item: ItemID
  package let field: Field
  package let old: String?
  package let new: String?

  package init(_ item: ItemID, _ field: Field, from old: String?, to new: String?) {
    self.item = item
    self.field = field
    self.old = old
    self.new = new
  }

  package var inverse: FieldChange { FieldChange(item, field, from: new, to: old) }
}

/// All items of one project as of one sequence number of its change log.
package struct ProjectState: Hashable, Sendable {
  package let id: ProjectID
  /// The newest entry of the change log contained in this state; 0 before the project exists.
  package var sequence: Int
  package var items: [ItemID: Item]
  /// The last day on which a person of the customer's side changed something; kept by the store, not set by
  /// commands.
  package var customerSeen: Day?
  /// Receipts of the sign-offs; kept by the store.
  package var receipts: [ItemID: Receipt] = [:]
  /// Placeholders for tasks the reader may not see; only dates, gates and counts are calculated from them.
  package var unseen: [ItemID: Item] = [:]
  /// Whether nothing was redacted for the reader; only a whole state may be changed and stored.
  package var isWhole = true

  package init(
    id: ProjectID, sequence: Int = 0, items: [ItemID: Item] = [:], customerSeen: Day? = nil
  ) {
    self.id = id
    self.sequence = sequence
    self.items = items
    self.customerSeen = customerSeen
  }

  package subscript(_ id: ItemID) -> Item? { items[id] }
  package func value(_ id: ItemID, _ field: Field) -> String? { items[id]?.values[field] }

  /// Applies changes whose old values hold.
  ///
  /// - Throws: `EditConflict` naming the first field that holds something else; the state is then unchanged.
  package mutating func apply(_ changes: [FieldChange]) throws(EditConflict) {
    for change in changes where value(change.item, change.field) != change.old {
      throw EditConflict(change: change, found: value(change.item, change.field))
    }
    var touched: Set<ItemID> = []
    for change in changes {
      items[change.item, default: Item(id: change.item, values: [:])].values[change.field] = change.new
      touched.insert(change.item)
    }
    for id in touched {
      items[id]?.revision += 1
      if items[id]?.values[.kind] == nil { items[id] = nil }
    }
  }
}

/// The field was changed by another person in between.
package struct EditConflict: Error, Hashable, Sendable {
  package let change: FieldChange
  /// What the field holds now.
  package let found: String?
  /// Who wrote that value, and when, if known.
  package let by: String?
  package let at: Timestamp?

  package init(change: FieldChange, found: String?, by: String? = nil, at: Timestamp? = nil) {
    self.change = change
    self.found = found
    self.by = by
    self.at = at
  }
}

extension Project {
  /// An item of a checklist. Its parts are read as if they were its own: `check.agreedBy` is that of `check.claim`.
  @dynamicMemberLookup
  package final class Check: ItemReading {
    package let item: Item
    package let id: ItemID
    package let checklist: ItemID
    /// The short number people use: `A1`, `T14`.
    package let number: String
    package let section: String
    package let title: String
    package let state: CheckState
    package let owner: Role
    package let weight: Weight
    package let due: Day?
    package let note: String?
    package let holding: Holding
    package let claim: Claim
    package let exception: Exception
    package let test: Test

    init(_ item: Item, in list: ItemID) {
      let prefix = list.rawValue + "-"
      let name = item.id.rawValue
      self.item = item
      id = item.id
      checklist = list
      number = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
      section = item.text(.section)
      title = item.text(.title)
      state = item.value(.state, or: .open)
      owner = item.owner
      weight = item.value(.weight, or: .required)
      due = item.day(.due)
      note = item.block(.note)
      holding = Holding(item)
      claim = Claim(item)
      exception = Exception(item)
      test = Test(item)
    }

    package subscript<Value>(dynamicMember part: KeyPath<Holding, Value>) -> Value { holding[keyPath: part] }
    package subscript<Value>(dynamicMember part: KeyPath<Claim, Value>) -> Value { claim[keyPath: part] }
    package subscript<Value>(dynamicMember part: KeyPath<Exception, Value>) -> Value {
      exception[keyPath: part]
    }
    package subscript<Value>(dynamicMember part: KeyPath<Test, Value>) -> Value { test[keyPath: part] }
  }
}

extension Project.Check {
  /// That it is done, what shows it, and the other side's agreement.
  package struct Claim: Hashable, Sendable {
    package let evidenceWanted: String
    package let expected: String
    package let evidence: String?
    package let evidenceVersion: Int
    package let claimedBy: String?
    /// Whose word the claim is, or would be: the other side agrees.
    package let claimant: Side
    package let agreedBy: String?
    /// It is claimed by signing this.
    package let approves: SignOff.Subject?
    package let records: CloseRecord?
    package let asking: ProjectTemplate.Asking

    fileprivate init(_ item: Item) {
      evidenceWanted = item.text(.evidenceWanted)
      expected = item.text(.expected)
      evidence = item.optionalText(.evidence)
      evidenceVersion = item.number(.evidenceVersion) ?? 0
      claimedBy = item.optionalText(.claimedBy)
      claimant = item.value(.claimedSide, or: item.owner.side == .customer ? .customer : .provider)
      agreedBy = item.optionalText(.agreedBy)
      approves = item[.approves].map(SignOff.Subject.init(rawValue:))
      records = item[.records].flatMap(CloseRecord.init)
      asking = item.asking
    }
  }

  /// Going on without it: waived or not applicable, proposed by one side and confirmed by the other.
  package struct Exception: Hashable, Sendable {
    package let reason: String?
    package let proposal: CheckState?
    /// Whose proposal that is; the other side confirms it.
    package let proposer: Side
    package let proposedBy: String?
    package let until: Day?

    fileprivate init(_ item: Item) {
      reason = item.optionalText(.reason)
      proposal = item[.proposal].flatMap(CheckState.init)
      proposer = item.value(.proposedSide, or: .provider)
      proposedBy = item.optionalText(.proposedBy)
      until = item.day(.until)
    }
  }

  /// What it is as a test case.
  package struct Test: Hashable, Sendable {
    package let result: TestResult?
    /// What re-opens it: test cases that fail, tasks whose fixed day moves, `go-live`.
    package let reopensWith: [String]
    /// What must be there before it can be claimed.
    package let needs: Proof?
    /// What kind of problem it is when it fails.
    package let failsAs: IssueCategory
    /// While it has failed, testing stops and both sides talk.
    package let suspends: Bool

    fileprivate init(_ item: Item) {
      result = item[.result].flatMap(TestResult.init)
      needs = item[.needs].flatMap { Proof($0) }
      reopensWith = (item[.reopensWith] ?? "").split(separator: ";").map { String($0).trimmed }
      failsAs = item.value(.failsAs, or: .defect)
      suspends = item[.suspends] == "yes"
    }
  }
}

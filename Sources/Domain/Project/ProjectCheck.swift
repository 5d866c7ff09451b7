extension Project {
  package final class Check: ItemReading {
    package let item: Item
    package let id: ItemID
    package let checklist: ItemID
    /// As people say it: `A1`, `T14`.
    package let number: String
    package let section: String
    package let title: String
    package let state: CheckState
    package let owner: Role
    package let assignee: ItemID?
    package let weight: Weight
    package let due: Day?
    package let evidenceWanted: String
    package let expected: String
    package let evidence: String?
    package let evidenceVersion: Int
    package let claimedBy: String?
    /// Whose word the claim is, or would be: the other side agrees.
    package let claimant: Side
    package let agreedBy: String?
    package let reason: String?
    package let proposal: CheckState?
    /// Whose proposal that is; the other side confirms it.
    package let proposer: Side
    package let proposedBy: String?
    package let until: Day?
    package let result: TestResult?
    package let holder: Side
    package let heldSince: Day?
    /// The person it was passed to.
    package let heldBy: ItemID?
    package let note: String?
    /// It is claimed by signing this.
    package let approves: SignOff.Subject?
    /// What re-opens it: test cases that fail, tasks whose fixed day moves, `go-live`.
    package let reopensWith: [String]
    /// What kind of problem it is when it fails.
    package let failsAs: IssueCategory
    /// While it has failed, testing stops and both sides talk.
    package let suspends: Bool
    package let asking: ProjectTemplate.Asking

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
      assignee = item.item(.assignee)
      weight = item.value(.weight, or: .required)
      due = item.day(.due)
      evidenceWanted = item.text(.evidenceWanted)
      expected = item.text(.expected)
      evidence = item.optionalText(.evidence)
      evidenceVersion = item.number(.evidenceVersion) ?? 0
      claimedBy = item.optionalText(.claimedBy)
      claimant = item.value(.claimedSide, or: item.owner.side == .customer ? .customer : .provider)
      agreedBy = item.optionalText(.agreedBy)
      reason = item.optionalText(.reason)
      proposal = item[.proposal].flatMap(CheckState.init)
      proposer = item.value(.proposedSide, or: .provider)
      proposedBy = item.optionalText(.proposedBy)
      until = item.day(.until)
      result = item[.result].flatMap(TestResult.init)
      holder = item.holder
      heldSince = item.day(.heldSince)
      heldBy = item.item(.heldBy)
      note = item.block(.note)
      approves = item[.approves].flatMap(SignOff.Subject.init)
      reopensWith = (item[.reopensWith] ?? "").split(separator: ";").map { String($0).trimmed }
      failsAs = item.value(.failsAs, or: .defect)
      suspends = item[.suspends] == "yes"
      asking = item.asking
    }
  }
}

import Dashboard
import Domain
import TestSupport
import Testing

@testable import Session

/// The text of a draft's file: read back as it was written, and never trusted.
@Suite struct DraftTextTests {
  private static let owner = DraftOwner(workspace: "/w", actor: SmallProject.ipm, project: nil)
  private static let rounds: UInt64 = TestLength.isLong ? 20_000 : 400

  private static func text(_ random: inout Seeded) -> String {
    let parts = [
      "a", "=", "\\", "\n", "\\n", "\\e", "é", "設計", "👩‍💻", " ", "internal: ", "format=x", "\"", "%0A",
    ]
    return (0..<(random.next() % 12)).map { _ in random.pick(parts) }.joined()
  }

  private static func draft(_ random: inout Seeded) -> Draft {
    let asked: [Draft.Question.Asked?] = [
      nil, .action(.verb(.comment)), .action(.shared(.window)), .seat(.report),
      .editor(.field("INI-01", .note)), .editor(.comment("ND-7")),
    ]
    let base = Draft.Base(
      sequence: Int(random.next() % 1000),
      items: ["INI-01": [.title: "x" + text(&random), "own field": text(&random)]])
    return Draft(
      id: Int(random.next() % 40) + 1,
      Draft.Question(
        "Comment on \(random.next())", of: random.pick([nil, "acme"]), customer: "Acme & Co",
        on: random.pick(ScreenID.allCases), asked: random.pick(asked),
        about: random.pick([[], ["INI-01"], ["INI-01", "INI-02"]])),
      (0...(random.next() % 4)).map { Draft.Field("f\($0)", text(&random), isText: random.next() % 2 == 0) },
      base: random.pick([nil, base]), at: Timestamp(milliseconds: Int64(random.next() % 1 << 42)),
      editing: random.pick([nil, "f0"]), isPart: random.next() % 2 == 0)
  }

  @Test func everyDraftIsReadBackAsItWasWritten() {
    for seed in 1...Self.rounds {
      var random = Seeded(seed)
      let draft = Self.draft(&random)
      let read = DraftText.read(DraftText.write(draft, of: Self.owner), of: Self.owner, as: draft.id)
      #expect(read == draft, "seed \(seed)")
      if read != draft { break }
    }
  }

  @Test func aDamagedFileIsADraftOrNoneAndNeverATrap() {
    for seed in 1...Self.rounds {
      var random = Seeded(seed)
      var bytes = Array(DraftText.write(Self.draft(&random), of: Self.owner).utf8)
      for _ in 0...(random.next() % 6) where !bytes.isEmpty {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.insert(contentsOf: Array("\n\u{1B}[2J=\u{0}".utf8), at: place)
        default: bytes.append(contentsOf: bytes[place...])
        }
      }
      guard
        let draft = DraftText.read(String(decoding: bytes, as: UTF8.self), of: Self.owner, as: 1)
      else { continue }
      let shown = [draft.question.title, draft.question.customer] + draft.fields.map(\.text)
      #expect(!shown.contains { $0.contains("\u{1B}") }, "seed \(seed)")
    }
  }

  @Test(arguments: [
    DraftOwner(workspace: "/other", actor: SmallProject.ipm, project: nil),
    DraftOwner(workspace: "/w", actor: SmallProject.mpoc, project: nil),
    DraftOwner(workspace: "/w", actor: Actor(name: "Lee Chen", role: .engineer), project: nil),
    DraftOwner(workspace: "/w", actor: SmallProject.ipm, project: "acme"),
  ])
  func anotherPersonsDraftIsNone(of other: DraftOwner) {
    var random = Seeded(1)
    #expect(DraftText.read(DraftText.write(Self.draft(&random), of: other), of: Self.owner, as: 1) == nil)
  }

  @Test func aLoginReadsNoDraftOfAnotherProjectWhateverItsFileSays() {
    let login = DraftOwner(workspace: "/w", actor: SmallProject.mpoc, project: "acme")
    let draft = Draft(
      id: 1,
      Draft.Question("Comment", of: "globex", customer: "Globex", on: .board, asked: nil, about: []),
      [Draft.Field("text", "x")], base: nil, at: SmallProject.moment.timestamp)
    #expect(DraftText.read(DraftText.write(draft, of: login), of: login, as: 1) == nil)
  }
}

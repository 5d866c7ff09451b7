import Domain
import StateStore
import TestSupport
import Testing

@Suite("Back-up manifests")
struct BackupManifestTests {
  private let manifest = BackupManifest(
    workspace: "5c1e", taken: Timestamp(milliseconds: 1_795_424_400_000), reason: .daily, tool: "0.1.0",
    schema: 6, entries: 17,
    heads: [
      "acme": .init(sequence: 12, hash: String(repeating: "a", count: 64)),
      "globex": .init(sequence: 5, hash: String(repeating: "b", count: 64)),
    ], size: 409_600, digest: String(repeating: "c", count: 64))

  @Test func aManifestIsReadAsItWasWritten() throws {
    #expect(try BackupManifest(text: manifest.text) == manifest)
    #expect(manifest.text.contains("\"taken\": \"2026-11-23T09:00:00Z\""))
  }

  @Test(arguments: [
    ("\"golive\": \"backup\"", "\"golive\": \"export\"", "cannot be read"),
    ("\"format\": \"1\"", "\"format\": \"2\"", "format 2, this golive knows 1"),
    ("\"taken\": \"2026-11-23T09:00:00Z\"", "\"taken\": \"yesterday\"", "no readable taken"),
    ("\"taken\": \"2026-11-23T09:00:00Z\"", "\"taken\": \"2026-11-23T09:00:60Z\"", "no readable taken"),
    ("\"reason\": \"daily\"", "\"reason\": \"weekly\"", "no readable reason"),
    ("\"schema\": \"6\",", "", "no readable schema"),
    ("\"projects\": \"2\"", "\"projects\": \"3\"", "as many projects as it counts"),
    ("\"12 a", "\"0 a", "no readable head/acme"),
    ("}", "", "cannot be read"),
  ])
  func whatIsWrongInAManifestIsNamed(part: String, other: String, words: String) {
    let text = manifest.text.replacing(part, with: other, maxReplacements: 1)
    #expect(text != manifest.text)
    #expect(
      performing: { try BackupManifest(text: text) },
      throws: { ($0 as? BackupFailure)?.sentence.contains(words) == true })
  }

  @Test(arguments: [1_795_424_400_000, 0, -1, 4_102_444_799_000, 1_709_209_145_999])
  func anInstantInUTCIsReadAsItWasWrittenToTheSecond(milliseconds: Int64) {
    let instant = Timestamp(milliseconds: milliseconds)
    #expect(Timestamp(utcText: instant.utcText)?.seconds == instant.seconds)
  }

  @Test(arguments: ["", "2026-11-23", "2026-11-23T9:00:00Z", "2026-11-23T09:00:00", "2026-13-23T09:00:00Z"])
  func whatIsNoInstantIsNotRead(text: String) { #expect(Timestamp(utcText: text) == nil) }

  @Test(arguments: [
    (999, "999 B"), (1000, "1.0 kB"), (48_000, "48 kB"), (2_150_000, "2.1 MB"), (999_999, "999 kB"),
    (1_400_000_000, "1.4 GB"), (64_000_000_000, "64 GB"),
  ])
  func sizesAreWrittenInAFewDigits(bytes: Int, text: String) { #expect(ByteCount.text(bytes) == text) }

  @Test(arguments: [
    ("500 MB", 500_000_000), ("2GB", 2_000_000_000), ("750000", 750_000), ("3 kb", 3000), ("0", nil),
    ("two GB", nil), ("2 TB", nil), ("9223372036854775807 GB", nil), ("-1", nil), ("", nil),
  ])
  func sizesAreReadWithTheirUnit(text: String, bytes: Int?) { #expect(ByteCount.read(text) == bytes) }
}

@Suite("Rotation of back-ups")
struct BackupRotationTests {
  private func surplus(
    _ backups: [(BackupManifest.Reason, Int)], count: Int = 100, size: Int = 1000
  ) -> [Int] {
    BackupRotation(count: count, size: size).surplus(backups.map { (reason: $0.0, size: $0.1) })
  }

  @Test func theNewestStayUpToTheirNumber() {
    #expect(surplus([(.daily, 1), (.asked, 1), (.daily, 1), (.daily, 1)], count: 2) == [2, 3])
  }

  @Test func theyStayUpToTheirSizeTogether() {
    #expect(surplus([(.daily, 400), (.daily, 600), (.daily, 1), (.daily, 1)]) == [2, 3])
  }

  @Test func theNewestStaysWhateverItsSize() {
    #expect(surplus([(.daily, 5000), (.daily, 1)]) == [1])
    #expect(surplus([(.daily, 1)], count: 0) == [])
  }

  @Test func theNewestCopyFromBeforeAnUpgradeStays() {
    #expect(surplus([(.daily, 1), (.upgrade, 900), (.daily, 999), (.upgrade, 1)], count: 2) == [3])
  }
}

@Suite("What goes backwards")
struct BackwardStepTests {
  private func head(_ sequence: Int, _ hash: String = "x") -> BackupManifest.Head {
    .init(sequence: sequence, hash: hash)
  }

  @Test func everyProjectThatWouldChangeIsNamed() throws {
    let steps = try BackwardStep.steps(
      from: [
        "a": head(5), "b": head(5, "b5"), "c": head(3), "d": head(2), "e": head(4, "mine"), "g": head(9),
      ],
      to: [
        "a": head(5), "b": head(2, "b2"), "c": head(4, "c4"), "f": head(6), "e": head(4, "yours"),
        "g": head(8),
      ],
      isHeld: { head, project in project != "g" })

    #expect(
      steps == [
        .init(project: "b", kind: .shorter(by: 3)), .init(project: "c", kind: .longer(by: 1)),
        .init(project: "d", kind: .gone(entries: 2)),
        .init(project: "e", kind: .different(present: 4, copy: 4)),
        .init(project: "f", kind: .back(entries: 6)),
        .init(project: "g", kind: .different(present: 9, copy: 8)),
      ])
    #expect(steps.map(\.words).first == "goes back 3 changes")
  }
}

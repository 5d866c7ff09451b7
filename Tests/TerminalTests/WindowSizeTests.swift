import Layout
import Platform
import TestSupport
import Testing

/// The window size is claimed by the other end of the connection.
@Suite(.serialized) struct WindowSizeTests {
  private func probe(_ size: Size = Size(columns: 80, rows: 24)) throws -> PtyProgram {
    try #require(
      PtyProgram(
        [
          "/usr/bin/env", "TERM=xterm-256color", "LC_ALL=C.UTF-8", BuiltProducts.path(of: "TerminalProbe"),
        ], size: size))
  }

  @Test(arguments: [
    (3000, 3000, "500x300"), (20_000, 20_000, "500x300"), (80, 33_000, "80x300"), (65_535, 40, "500x40"),
    (65_535, 65_535, "500x300"), (32_767, 32_767, "500x300"), (40, 65_535, "40x300"), (120, 40, "120x40"),
  ])
  func aHugeWindowIsDrawnInItsCorner(columns: Int, rows: Int, drawn: String) throws {
    let probe = try probe()
    #expect(probe.waitUntil(contains: "[ready]"))
    probe.resize(columns: UInt16(columns), rows: UInt16(rows))

    #expect(probe.waitUntil(contains: "resize \(drawn)"))
    #expect(probe.memory < 100)
    probe.signal(SIGTERM)
    #expect(probe.wait() == 128 + Int(SIGTERM))
  }

  @Test(arguments: [(80, 33_000), (20_000, 20_000), (65_535, 65_535), (0, 0), (0, 24), (80, 0)])
  func aStartInAnySizeIsAStart(columns: Int, rows: Int) throws {
    let probe = try probe(Size(columns: columns, rows: rows))
    #expect(probe.waitUntil(contains: "[ready]"))
    probe.resize(columns: 90, rows: 30)

    #expect(probe.waitUntil(contains: "resize 90x30"))
    #expect(probe.memory < 100)
  }
}

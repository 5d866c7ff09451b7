import Foundation
import TestSupport
import Testing

/// The pictures of the README show the program as it is; `UPDATE_GOLDEN=1` makes them again.
@Suite struct ReadmePicturesTests {
  @Test func thePicturesOfTheReadmeAreThoseOfTheProgram() throws {
    let program = try CommandLineProgram()
    let directory = program.home.appendingPathComponent("pictures")
    let answer = try program.run("pictures", directory.path)
    #expect(answer.status == 0, "\(answer.complaint)")

    let drawn = try Self.files(in: directory)
    #expect(drawn.count == 6)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      for (name, bytes) in drawn { try bytes.write(to: Self.kept.appendingPathComponent(name)) }
    }
    let kept = try Self.files(in: Self.kept)
    #expect(Set(drawn.keys) == Set(kept.keys))
    for (name, bytes) in drawn {
      #expect(
        kept[name] == bytes,
        "\(name) is not as in Sources/Manual/Pictures; UPDATE_GOLDEN=1 accepts it. \(Self.difference(kept[name], bytes))"
      )
      #expect(bytes.count < 300_000, "\(name) has \(bytes.count) bytes")
    }
    let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    for name in drawn.keys { #expect(readme.contains("(Sources/Manual/Pictures/\(name))"), "\(name)") }
  }

  /// The first line that differs, in both.
  private static func difference(_ old: Data?, _ new: Data) -> String {
    let lines = [old ?? Data(), new].map { String(decoding: $0, as: UTF8.self).components(separatedBy: "\n") }
    let pairs = zip(lines[0], lines[1]).enumerated()
    guard let first = pairs.first(where: { $0.element.0 != $0.element.1 }) else { return "One is longer." }
    return "Line \(first.offset + 1):\n  \(first.element.0)\n  \(first.element.1)"
  }

  private static let root: URL = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { root.deleteLastPathComponent() }
    return root
  }()

  private static let kept = root.appendingPathComponent("Sources/Manual/Pictures")

  private static func files(in directory: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: directory.path) {
      files[name] = try Data(contentsOf: directory.appendingPathComponent(name))
    }
    return files
  }
}

import Foundation
import TestSupport

/// The built program in its own home directory.
final class CommandLineProgram {
  struct Answer {
    let status: Int32
    let output: String
    let complaint: String

    var json: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
    }

    func rows(_ key: String) -> [[String: Any]] { json[key] as? [[String: Any]] ?? [] }
  }

  /// The Wednesday on which the tests take place.
  static let now = "2026-11-18T14:02"

  let home: URL
  var environment: [String: String]

  convenience init() throws {
    self.init(at: Self.freshHome())
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  private static func freshHome() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("golive-\(UUID().uuidString)")
  }

  private init(at home: URL) {
    self.home = home
    environment = [
      "GOLIVE_HOME": home.path, "GOLIVE_NOW": Self.now, "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "PATH": "/usr/bin:/bin", "HOME": home.path,
    ]
  }

  /// With one project of Oak & Iron Law, `oak-iron-law`, copied from one that is created once.
  static func withProject() throws -> CommandLineProgram {
    let program = try CommandLineProgram()
    for (path, content) in try made.get() {
      let place = program.home.path + "/" + path
      try FileManager.default.createDirectory(
        atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      FileManager.default.createFile(
        atPath: place, contents: content, attributes: [.posixPermissions: 0o600])
    }
    return program
  }

  /// The files of its home.
  private static let made = Result {
    let program = try CommandLineProgram()
    try program.run("new", "Oak & Iron Law", "--mpoc", "Dana Ruiz", "--start", "2026-11-02")
    var files: [String: Data] = [:]
    for path in FileManager.default.subpaths(atPath: program.home.path) ?? [] {
      var isDirectory: ObjCBool = false
      let place = program.home.path + "/" + path
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isDirectory), !isDirectory.boolValue
      else { continue }
      files[path] = try Data(contentsOf: URL(fileURLWithPath: place))
    }
    return files
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  @discardableResult
  func run(_ arguments: String...) throws -> Answer { try run(arguments) }

  func run(_ arguments: [String]) throws -> Answer {
    try run(program: BuiltProducts.path(of: "golive"), arguments)
  }

  private func run(program: String, _ arguments: [String]) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = home
    process.standardInput = FileHandle.nullDevice
    // Files instead of pipes, because a full pipe would block the program.
    let output = try Sink(in: home, "output")
    let complaint = try Sink(in: home, "complaint")
    process.standardOutput = output.handle
    process.standardError = complaint.handle
    try process.run()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus, output: try output.text(), complaint: try complaint.text())
  }

  /// Consents like a person who reads first: prints the words, then passes their digest.
  func reading(_ arguments: [String]) throws -> Answer {
    let asked = try run(arguments)
    guard asked.status == 1, let digest = asked.complaint.split(separator: " ").last else { return asked }
    return try run(arguments + ["--digest", digest.trimmingCharacters(in: .whitespacesAndNewlines)])
  }

  /// What it says to these lines on its standard input.
  func piped(_ lines: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProducts.path(of: "golive"))
    process.arguments = arguments
    process.environment = environment
    try write(lines, to: "lines.txt")
    let said = home.appendingPathComponent("said.txt")
    try Data().write(to: said)
    process.standardInput = try FileHandle(forReadingFrom: home.appendingPathComponent("lines.txt"))
    process.standardOutput = try FileHandle(forWritingTo: said)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: said, encoding: .utf8)
  }

  /// As if the kick-off call had taken place: the Scope of Work is ready for approval.
  func kickOff(_ more: String...) throws {
    let tasks = ["PLN-02", "PLN-03"] + more
    try run(["task", "oak", "done"] + tasks + ["--evidence", "as planned"])
  }

  /// Runs a shell line, in which `$GOLIVE` is the program.
  func shell(_ line: String) throws -> Answer {
    environment["GOLIVE"] = BuiltProducts.path(of: "golive")
    return try run(program: "/bin/sh", ["-c", line])
  }

  /// Writes a file in the home directory, creating its directory.
  func write(_ text: String, to path: String) throws {
    let url = home.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      at: home.appendingPathComponent(path), withDestinationURL: home.appendingPathComponent(target))
  }

  /// The names in the home directory.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: home.path) }

  private struct Sink {
    let url: URL
    let handle: FileHandle

    init(in home: URL, _ name: String) throws {
      url = home.appendingPathComponent("\(name)-\(UUID().uuidString)")
      try Data().write(to: url)
      handle = try FileHandle(forWritingTo: url)
    }

    func text() throws -> String {
      try handle.close()
      defer { try? FileManager.default.removeItem(at: url) }
      return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
  }
}

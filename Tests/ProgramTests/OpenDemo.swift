import Foundation
import TestSupport

/// A demo that is kept open, so that its workspace can be examined.
final class OpenDemo {
  private let process = Process()
  private let input = Pipe()
  /// The path of its workspace.
  let path: String

  struct NotOpened: Error { let status: Int32? }

  init(_ program: CommandLineProgram) throws {
    process.executableURL = URL(fileURLWithPath: BuiltProducts.path(of: "golive"))
    process.arguments = ["demo", "--linear"]
    process.environment = program.environment
    process.standardInput = input
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Its first output comes when the workspace is complete.
    _ = output.fileHandleForReading.availableData
    let folder = "/proc/\(process.processIdentifier)/fd"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
    }
    guard let file = files.first(where: { $0.contains("/golive-demo-") && $0.contains("/workspace/") }) else {
      process.terminate()
      throw NotOpened(status: process.isRunning ? nil : process.terminationStatus)
    }
    path = URL(fileURLWithPath: file).deletingLastPathComponent().path
  }

  /// Kills it without clean-up; returns the path of its workspace.
  func killed() -> String {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return path
  }

  /// Keeps it open until these tests end, and its input with them.
  func staysOpen() { _ = Unmanaged.passRetained(self) }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}

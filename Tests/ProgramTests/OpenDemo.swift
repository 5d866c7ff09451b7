import Foundation
import TestSupport

/// A demo that stands open, so that its workspace can be looked at.
final class OpenDemo {
  private let process = Process()
  private let input = Pipe()
  /// Where its workspace is.
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
    // It speaks when its workspace is whole.
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

  /// Ends it as nothing that could clean up after it; gives where its workspace is.
  func killed() -> String {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return path
  }

  /// Until these tests end, and its input with them.
  func staysOpen() { _ = Unmanaged.passRetained(self) }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}

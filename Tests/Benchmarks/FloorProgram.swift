import Foundation
import TestSupport

/// The C program that golive is compared with.
///
/// Compiled separately, because SwiftPM links Swift's runtime into every program of a package, which costs
/// a C program a millisecond.
enum FloorProgram {
  struct NotCompiled: Error, CustomStringConvertible {
    let said: String
    var description: String { "FloorProgram.c was not compiled, so nothing was measured: \(said)" }
  }

  /// Compiles it into a directory, with the `clang` of the Swift toolchain, and returns its path.
  static func compiled(into directory: String) throws -> String {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("FloorProgram.c").path
    let program = directory + "/FloorProgram"
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let compiler = try ChildProcess.run([
      "/usr/bin/env", "PATH=\(path)", "clang", "-O2", "-D_GNU_SOURCE", "-DNCURSES_WIDECHAR=1", source,
      "-lncursesw", "-o", program,
    ])
    guard compiler.status == 0 else { throw NotCompiled(said: compiler.said) }
    return program
  }
}

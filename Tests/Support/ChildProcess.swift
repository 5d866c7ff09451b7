import Foundation
import Platform

/// Runs other programs in tests.
package enum ChildProcess {
  package struct Failed: Error {
    package let program: String
    package let code: Int32
  }

  /// Runs a program to its end. `said` is its standard output and standard error.
  ///
  /// Foundation's `Process` waits until every descendant has closed a hidden socket, so a program that
  /// leaves a server running, like tmux, would never end.
  package static func run(_ command: [String]) throws -> (status: Int32, said: String) {
    var path = Array("/tmp/golive-output-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    unlink(path)
    defer { close(file) }
    let child = try start(command, output: file)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return (status, contents(of: file))
  }

  /// Starts a program without waiting; the caller must end it and wait for its end.
  ///
  /// Without `output` its output is discarded.
  package static func start(_ command: [String], output file: Int32? = nil) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for descriptor: Int32 in [1, 2] {
      if let file {
        posix_spawn_file_actions_adddup2(&actions, file, descriptor)
      } else {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
    }
    // One that goes on, such as a server, would hold the pipes of other tests open.
    for descriptor: Int32 in 3..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    // Threads of the test runner block signals, which a child would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var arguments = copies(command)
    var variables = copies(["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"])
    defer { (arguments + variables).forEach { free($0) } }
    var child = pid_t()
    let code = posix_spawn(&child, command[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw Failed(program: command[0], code: code) }
    return child
  }

  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var result: [UnsafeMutablePointer<CChar>?] = []
    for text in texts { result.append(strdup(text)) }
    result.append(nil)
    return result
  }

  private static func contents(of file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: Int(max(0, lseek(file, 0, SEEK_END))))
    let count = pread(file, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

/// The directory of this package's built programs, beside the running tests.
package enum BuiltProducts {
  package static func path(of program: String) -> String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent(program).path
  }
}

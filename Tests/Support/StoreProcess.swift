import Platform

/// The `StoreWorker` program running beside a test.
package final class StoreProcess {
  package let id: pid_t
  private let output: Int32
  private var pending: [UInt8] = []
  private var status: Int32?

  /// `nil` if the program was not built or does not start.
  package init?(_ arguments: [String]) {
    guard let program = Self.program else { return nil }
    var ends: [Int32] = [0, 0]
    // A socket instead of a pipe, because it is close-on-exec from the start, so that children of other
    // tests do not inherit it.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var list = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for argument in list { free(argument) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, program, &actions, nil, &list, environ)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      return nil
    }
    id = child
    output = ends[0]
  }

  deinit {
    if status == nil {
      signal(SIGKILL)
      wait()
    }
    close(output)
  }

  /// The next line of output; `nil` once it has ended.
  package func line() -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending.removeSubrange(...end)
        return line
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { return nil }
      pending += buffer.prefix(count)
    }
  }

  package func signal(_ number: Int32) { kill(id, number) }

  /// Waits for its end.
  ///
  /// Returns the exit code, or minus the signal that ended it.
  @discardableResult
  package func wait() -> Int {
    var raw = status ?? 0
    if status == nil {
      waitpid(id, &raw, 0)
      status = raw
    }
    return raw & 0x7F == 0 ? Int(raw >> 8 & 0xFF) : -Int(raw & 0x7F)
  }

  /// Built in the same directory as the tests.
  private static var program: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let directory = own.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let places = [directory, ".build/debug", ".build/release"].map { $0 + "/StoreWorker" }
    return places.first { access($0, X_OK) == 0 }
  }
}

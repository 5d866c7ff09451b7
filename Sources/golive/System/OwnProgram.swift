import Domain
import Glibc
import Session

/// Starts a program of the user's own, without a shell, and waits for it as it wants.
enum OwnProgram {
  /// - Parameter goesOn: asked some ten times a second while a program runs whose output is read; it may block for a
  ///   moment.
  static func run(_ start: ProgramStart, goesOn: () -> Bool) -> ProgramEnd {
    switch start.output {
    case .terminal: return ended(spawn(start, .inherited))
    case .background:
      switch spawn(start, .none) {
      case .success: return .started
      case .failure(let error): return .notStarted(reason: error.text)
      }
    case .message: return message(start, goesOn)
    }
  }

  private static func ended(_ child: Result<pid_t, SystemError>) -> ProgramEnd {
    switch child {
    case .failure(let error): .notStarted(reason: error.text)
    case .success(let child): .ended(status: status(of: child), lastLine: "")
    }
  }

  // MARK: Reading what it prints

  private static func message(_ start: ProgramStart, _ goesOn: () -> Bool) -> ProgramEnd {
    var pipes: [Int32] = [-1, -1]
    guard pipe(&pipes) == 0 else { return .notStarted(reason: SystemError(code: errno).text) }
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(pipes[0]) }
    let child = spawn(start, .pipe(pipes[1]))
    close(pipes[1])
    switch child {
    case .failure(let error): return .notStarted(reason: error.text)
    case .success(let child):
      var output = LastLine()
      let status = wait(for: child, reading: pipes[0], into: &output, goesOn)
      return status.map { .ended(status: $0, lastLine: output.text) } ?? .givenUp
    }
  }

  /// Returns the status of the program; `nil` if the user gave up, and then it is ended.
  private static func wait(
    for child: pid_t, reading descriptor: Int32, into output: inout LastLine, _ goesOn: () -> Bool
  ) -> Int32? {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    // What it started may keep the output open behind its end, and it may close its output long before.
    var isOpen = true
    while true {
      var wanted = pollfd(fd: isOpen ? descriptor : -1, events: Int16(POLLIN), revents: 0)
      if poll(&wanted, 1, 100) > 0 {
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        if count > 0 { output.take(buffer[..<count]) }
        if count == 0 { isOpen = false }
      }
      if isOpen, wanted.revents != 0 { continue }
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child { return code(of: status) }
      guard goesOn() else {
        end(child)
        return nil
      }
    }
  }

  /// Asks the program and what it started to end, and after two seconds ends it.
  private static func end(_ child: pid_t) {
    kill(-child, SIGTERM)
    for _ in 0..<40 {
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) != 0 { return }
      usleep(50_000)
    }
    kill(-child, SIGKILL)
    _ = status(of: child)
  }

  /// As a shell words it: 128 and the signal for a program that was killed.
  private static func status(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    return code(of: status)
  }

  private static func code(of status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  // MARK: Starting

  private enum Streams {
    /// golive's own.
    case inherited
    case none
    /// No input; both outputs go there.
    case pipe(Int32)
  }

  private static func spawn(_ start: ProgramStart, _ streams: Streams) -> Result<pid_t, SystemError> {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    var flags = Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch streams {
    case .inherited: break
    case .none, .pipe:
      flags |= Int16(POSIX_SPAWN_SETPGROUP)
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      for output in [STDOUT_FILENO, STDERR_FILENO] {
        if case .pipe(let descriptor) = streams {
          posix_spawn_file_actions_adddup2(&actions, descriptor, output)
        } else {
          posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
        }
      }
    }
    posix_spawnattr_setflags(&attributes, flags)
    return spawn(start, &actions, &attributes)
  }

  private static func spawn(
    _ start: ProgramStart, _ actions: inout posix_spawn_file_actions_t,
    _ attributes: inout posix_spawnattr_t
  ) -> Result<pid_t, SystemError> {
    var words = start.words.map { strdup($0) } + [nil]
    var variables =
      Environment.all.merging(start.environment) { $1 }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, start.words[0], &actions, &attributes, &words, &variables)
    return code == 0 ? .success(child) : .failure(SystemError(code: code))
  }
}

/// The last line with a text, however much was printed.
private struct LastLine {
  private var last: [UInt8] = []
  private var current: [UInt8] = []

  private static let longest = 4096

  mutating func take(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      guard byte == UInt8(ascii: "\n") else {
        if current.count < Self.longest { current.append(byte) }
        continue
      }
      keep()
    }
  }

  private mutating func keep() {
    if !String(decoding: current, as: UTF8.self).trimmed.isEmpty { last = current }
    current = []
  }

  var text: String {
    var copy = self
    copy.keep()
    return String(decoding: copy.last, as: UTF8.self).trimmed
  }
}

import Domain
import Platform
import Session

/// Starts a program of the user's own, without a shell, and waits for it as it wants.
enum OwnProgram {
  /// - Parameter goesOn: asked some ten times a second while a program runs whose output is read; it may block for a
  ///   moment.
  static func run(_ start: ProgramStart, goesOn: () -> Bool) -> ProgramEnd {
    switch start.output {
    case .terminal: return ended(spawn(start, .inherited))
    case .background:
      switch spawn(start, .none(.group)) {
      case .success: return .started
      case .failure(let error): return .notStarted(reason: error.text)
      }
    case .message: return message(start, goesOn)
    }
  }

  private static func ended(_ child: Result<pid_t, SystemError>) -> ProgramEnd {
    switch child {
    case .failure(let error): .notStarted(reason: error.text)
    case .success(let child): .ended(status: ChildProcess.status(of: child), lastLine: "")
    }
  }

  // MARK: Reading what it prints

  private static func message(_ start: ProgramStart, _ goesOn: () -> Bool) -> ProgramEnd {
    var pipes: [Int32] = [-1, -1]
    guard pipe(&pipes) == 0 else { return .notStarted(reason: SystemError(code: errno).text) }
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(pipes[0]) }
    let child = spawn(start, .output(pipes[1]))
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
        let count = Platform.read(descriptor, &buffer, buffer.count)
        if count > 0 { output.take(buffer[..<count]) }
        if count == 0 { isOpen = false }
      }
      if isOpen, wanted.revents != 0 { continue }
      if let status = ChildProcess.statusIfEnded(child) { return status }
      guard goesOn() else {
        ChildProcess.end(child)
        return nil
      }
    }
  }

  private static func spawn(_ start: ProgramStart, _ streams: ChildProcess.Streams) -> Result<
    pid_t, SystemError
  > {
    let environment = Environment.all.merging(start.environment) { $1 }
    return ChildProcess.start(start.words[0], start.words, environment: environment, streams)
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

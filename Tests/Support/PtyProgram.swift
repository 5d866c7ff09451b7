import Layout
import Platform

/// A program running in its own pseudo-terminal, timed from outside.
package final class PtyProgram {
  /// The output, and the milliseconds from the question to its last byte; 0 without output.
  package struct Answer {
    package var milliseconds = 0.0
    package var bytes: [UInt8] = []
  }

  private let terminal: Int32
  private let process: pid_t
  private let started: UInt64
  private var ended: Int32?

  /// `nil` if there are no terminals left.
  package init?(_ command: [String], size: Size = Size(columns: 80, rows: 24)) {
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    var descriptor: Int32 = -1
    var arguments = command.map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    started = Self.now()
    process = forkpty(&descriptor, nil, nil, &window)
    if process == 0 {
      // Threads of a test runner block signals, which a child would inherit.
      var none = sigset_t()
      sigemptyset(&none)
      sigprocmask(SIG_SETMASK, &none, nil)
      if let path = arguments[0] { execv(path, arguments) }
      _exit(127)
    }
    terminal = descriptor
    if process < 0 { return nil }
  }

  /// The first paint, from the start of the process.
  package func firstPaint() -> Answer { read(since: started, patience: 10_000, quiet: 150) }

  /// Types `bytes` and reads the output.
  package func press(_ bytes: [UInt8], quiet: Int32 = 12) -> Answer {
    let start = Self.now()
    _ = write(terminal, bytes, bytes.count)
    return read(since: start, patience: 400, quiet: quiet)
  }

  /// Resizes the terminal, as the other end of a connection may; at most 65,535 either way.
  package func resize(columns: UInt16, rows: UInt16) {
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &window)
  }

  /// Reads until `text` arrives, or `seconds` have passed. Returns whether it arrived.
  package func waitUntil(contains text: String, seconds: UInt64 = 90) -> Bool {
    let end = Self.now() + seconds * 1_000_000_000
    var heard: [UInt8] = []
    while Self.now() < end {
      heard += read(since: Self.now(), patience: 100, quiet: 20).bytes
      if String(decoding: heard, as: UTF8.self).contains(text) { return true }
      if hasEnded { return false }
    }
    return false
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Waits for its end, at most 90 seconds.
  ///
  /// Returns the exit code, minus the signal that ended it, or `nil` if it still runs.
  package func wait() -> Int? {
    let end = Self.now() + 90_000_000_000
    while !hasEnded, Self.now() < end { _ = read(since: Self.now(), patience: 20, quiet: 20) }
    return ended.map { $0 & 0x7F == 0 ? Int($0 >> 8 & 0xFF) : -Int($0 & 0x7F) }
  }

  private var hasEnded: Bool {
    var status: Int32 = 0
    if ended == nil, waitpid(process, &status, WNOHANG) == process { ended = status }
    return ended != nil
  }

  /// The output of so many milliseconds without input.
  package func listen(_ milliseconds: UInt64) -> Answer {
    let start = Self.now()
    var heard = Answer()
    while Self.now() < start + milliseconds * 1_000_000 {
      heard.bytes += read(since: start, patience: 100, quiet: 100).bytes
    }
    return heard
  }

  /// Reads until nothing arrives for `quiet` milliseconds. The first byte may take long on a busy machine.
  private func read(since start: UInt64, patience: Int32, quiet: Int32) -> Answer {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var answer = Answer()
    while true {
      var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, answer.bytes.isEmpty ? patience : quiet) > 0 else { break }
      let count = Platform.read(terminal, &block, block.count)
      if count <= 0 { break }
      answer.milliseconds = Double(Self.now() - start) / 1e6
      answer.bytes += block.prefix(count)
    }
    return answer
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Milliseconds of processor time so far.
  package var processorTime: Double {
    (file("schedstat").split(separator: " ").first.flatMap { Double($0) } ?? 0) / 1e6
  }

  /// MiB of memory in use.
  package var memory: Double {
    let line = file("status").split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (line.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap { Double($0) } ?? 0)
      / 1024
  }

  private func file(_ name: String) -> String {
    let descriptor = open("/proc/\(process)/\(name)", O_RDONLY)
    defer { close(descriptor) }
    var block = [UInt8](repeating: 0, count: 1 << 14)
    let count = Platform.read(descriptor, &block, block.count)
    return String(decoding: block.prefix(max(0, count)), as: UTF8.self)
  }

  deinit {
    // golive would report a killed run at its next start.
    if !hasEnded {
      kill(process, SIGTERM)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(terminal)
  }
}

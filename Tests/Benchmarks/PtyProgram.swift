import Glibc
import Layout

/// A program running in a pseudo-terminal of its own, timed from outside.
final class PtyProgram {
  /// What came back, and how many milliseconds after the question its last byte came; 0 without any.
  struct Answer {
    var milliseconds = 0.0
    var bytes: [UInt8] = []
  }

  private let terminal: Int32
  private let process: pid_t
  private let started: UInt64

  /// `nil` when there are no terminals left.
  init?(_ command: [String], size: Size = Size(columns: 80, rows: 24)) {
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    var descriptor: Int32 = -1
    var arguments = command.map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    started = Self.now()
    process = forkpty(&descriptor, nil, nil, &window)
    if process == 0 {
      if let path = arguments[0] { execv(path, arguments) }
      _exit(127)
    }
    terminal = descriptor
    if process < 0 { return nil }
  }

  /// The first paint, from the start of the process.
  func firstPaint() -> Answer { read(since: started, patience: 10_000, quiet: 150) }

  /// Types `bytes` and reads what they change.
  func press(_ bytes: [UInt8], quiet: Int32 = 12) -> Answer {
    let start = Self.now()
    _ = write(terminal, bytes, bytes.count)
    return read(since: start, patience: 400, quiet: quiet)
  }

  /// What comes by itself for so many milliseconds.
  func listen(_ milliseconds: UInt64) -> Answer {
    let start = Self.now()
    var heard = Answer()
    while Self.now() < start + milliseconds * 1_000_000 {
      heard.bytes += read(since: start, patience: 100, quiet: 100).bytes
    }
    return heard
  }

  /// Reads until nothing came for `quiet` milliseconds. The first byte may take long on a busy machine.
  private func read(since start: UInt64, patience: Int32, quiet: Int32) -> Answer {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var answer = Answer()
    while true {
      var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, answer.bytes.isEmpty ? patience : quiet) > 0 else { break }
      let count = Glibc.read(terminal, &block, block.count)
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
  var processorTime: Double {
    (file("schedstat").split(separator: " ").first.flatMap { Double($0) } ?? 0) / 1e6
  }

  /// MiB of memory in use.
  var memory: Double {
    let line = file("status").split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (line.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap { Double($0) } ?? 0)
      / 1024
  }

  private func file(_ name: String) -> String {
    let descriptor = open("/proc/\(process)/\(name)", O_RDONLY)
    defer { close(descriptor) }
    var block = [UInt8](repeating: 0, count: 1 << 14)
    let count = Glibc.read(descriptor, &block, block.count)
    return String(decoding: block.prefix(max(0, count)), as: UTF8.self)
  }

  deinit {
    // A killed golive would be told of at the next start.
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(terminal)
  }
}

import Glibc

/// A program running in a pseudo-terminal of its own, timed from outside.
struct PtyProgram {
  private let terminal: Int32
  private let process: pid_t
  private let started: UInt64

  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Starts `command` on an 80x24 terminal; `nil` when there are no terminals left.
  init?(_ command: [String]) {
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var descriptor: Int32 = -1
    var arguments = command.map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    setenv("TERM", "xterm-256color", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    started = Self.now()
    process = forkpty(&descriptor, nil, nil, &size)
    if process == 0 {
      if let path = arguments[0] { execv(path, arguments) }
      _exit(127)
    }
    terminal = descriptor
    if process < 0 { return nil }
  }

  /// Reads until nothing came for `quiet` milliseconds. Nanoseconds are to the last byte, 0 without any.
  func readUntil(quiet: Int32, since start: UInt64? = nil) -> (nanoseconds: UInt64, bytes: Int) {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var bytes = 0
    var last: UInt64 = 0
    // The first byte may take long on a busy machine; quiet counts from then on.
    while true {
      var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, bytes == 0 && start == nil ? 5000 : quiet) > 0 else { break }
      let count = read(terminal, &block, block.count)
      if count <= 0 { break }
      bytes += count
      last = Self.now() - (start ?? started)
    }
    return (last, bytes)
  }

  func press(_ key: String) -> (nanoseconds: UInt64, bytes: Int) {
    let start = Self.now()
    _ = key.withCString { write(terminal, $0, strlen($0)) }
    return readUntil(quiet: 30, since: start)
  }

  /// Nanoseconds of processor time so far.
  var processorTime: Int { Int(file("schedstat").split(separator: " ").first ?? "0") ?? 0 }

  /// KiB of memory in use.
  var memory: Int {
    let line = file("status").split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { $0.split(whereSeparator: { " \t".contains($0) }).dropFirst().first }.flatMap {
      Int($0)
    } ?? 0
  }

  private func file(_ name: String) -> String {
    let descriptor = open("/proc/\(process)/\(name)", O_RDONLY)
    defer { close(descriptor) }
    var block = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(descriptor, &block, block.count)
    return String(decoding: block.prefix(max(0, count)), as: UTF8.self)
  }

  func end() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(terminal)
  }
}

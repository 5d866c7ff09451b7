/// Processes of this machine.
package enum Processes {
  /// Whether one with this number runs. A login may not send signals, not even to ask.
  package static func runs(_ process: Int32) -> Bool {
    #if os(Linux)
      access("/proc/\(process)", F_OK) == 0
    #else
      kill(process, 0) == 0 || errno == EPERM
    #endif
  }

  /// Milliseconds since the machine was started, the same for all processes, asleep or not.
  package static var millisecondsSinceStart: Int {
    #if os(Linux)
      let clock = CLOCK_BOOTTIME
    #else
      let clock = CLOCK_MONOTONIC
    #endif
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// The program that runs.
package enum ThisProgram {
  /// Starts this very program again, even where another version has taken its name meanwhile.
  package static var startPath: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      path ?? CommandLine.arguments.first ?? "golive"
    #endif
  }

  /// Where it stands, without links; `nil` if that is not known.
  package static var path: String? {
    #if os(Linux)
      return resolved("/proc/self/exe")
    #elseif canImport(Darwin)
      var size: UInt32 = 4096
      var bytes = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&bytes, &size) == 0 else { return nil }
      return bytes.withUnsafeBufferPointer { $0.baseAddress.flatMap { resolved(String(cString: $0)) } }
    #else
      return CommandLine.arguments.first.flatMap { $0.contains("/") ? resolved($0) : nil }
    #endif
  }

  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

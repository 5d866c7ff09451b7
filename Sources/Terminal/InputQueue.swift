import CNcurses
import Dashboard
import Platform

/// Inputs that were read but not yet delivered, and the sources of further ones.
struct InputQueue {
  private struct Watch {
    let descriptor: Int32
    let drain: () -> Void
  }

  /// Why waiting ended.
  enum Waited {
    case input
    case wake
    case signal
    case hangUp
  }

  private let terminal: Int32
  private var waiting: [Input] = []
  private var decoder = KeyDecoder()
  private var watch: Watch?
  /// The terminal, the signals, then the watched descriptor.
  private var polled: [pollfd]

  init(terminal: Int32) {
    self.terminal = terminal
    polled = [terminal, -1, -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  var isEmpty: Bool { waiting.isEmpty }

  mutating func take() -> Input? { waiting.isEmpty ? nil : waiting.removeFirst() }
  mutating func append(_ input: Input) { waiting.append(input) }

  /// Takes the place of the one watched before: a workspace that was opened anew.
  mutating func watch(descriptor: Int32, drain: @escaping () -> Void) {
    watch = Watch(descriptor: descriptor, drain: drain)
    polled[2].fd = descriptor
  }

  /// Reads everything the terminal has sent. `false` at end of file, when the descriptor stays readable
  /// without data.
  mutating func readTerminal() -> Bool {
    var raw: [RawInput] = []
    while let next = RawInput(cn_next()) { raw.append(next) }
    if raw.isEmpty { return hasBytes || !terminalIsReadable }
    waiting += decoder.decode(raw)
    return true
  }

  mutating func takeReports() -> [ControlReport] { decoder.takeReports() }

  /// Discards the signals of golive's own stop and continue; signals to leave and to resize are kept.
  mutating func forgetStops() {
    for number in pendingSignals() where number != SIGTSTP && number != SIGCONT && number != SIGWINCH {
      waiting.append(.terminate(number))
    }
  }

  func pendingSignals() -> [Int32] {
    var numbers: [Int32] = []
    while case let number = cn_next_signal(), number != 0 { numbers.append(number) }
    return numbers
  }

  /// Blocks until something happens; `nil` milliseconds means no time limit.
  mutating func wait(_ milliseconds: Int?) -> Waited {
    polled[1].fd = cn_signal_descriptor()
    let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    let count = poll(&polled, nfds_t(polled.count), limit)
    if count < 0 { return errno == EINTR ? .signal : .hangUp }
    if polled[1].revents != 0 { return .signal }
    if polled[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .hangUp }
    if polled[0].revents & Int16(POLLIN) != 0 { return .input }
    if polled[2].revents != 0 { watch?.drain() }
    return .wake
  }

  /// As `wait`, without reporting the watched descriptor.
  mutating func waitForTerminal(_ milliseconds: Int) {
    var own = [terminal, cn_signal_descriptor()].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    poll(&own, nfds_t(own.count), Int32(clamping: max(0, milliseconds)))
  }

  /// Removes the first Esc from the queue.
  mutating func takeEscape() -> Bool {
    guard let place = waiting.firstIndex(of: .key(.escape)) else { return false }
    waiting.remove(at: place)
    return true
  }

  var isAskedToLeave: Bool {
    waiting.contains { if case .terminate = $0 { true } else { false } }
  }

  private var hasBytes: Bool {
    var count: Int32 = 0
    return ioctl(terminal, UInt(FIONREAD), &count) != 0 || count > 0
  }

  var terminalIsReadable: Bool {
    var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0
  }
}

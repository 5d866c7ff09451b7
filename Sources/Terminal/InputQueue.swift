import CNcurses
import Dashboard
import Glibc

/// Inputs that were read but not asked for yet, and where more come from.
struct InputQueue {
  private struct Watch {
    let descriptor: Int32
    let drain: () -> Void
  }

  /// What waiting ended with.
  enum Waited {
    case input
    case wake
    case signal
    case hangUp
  }

  private let terminal: Int32
  private var waiting: [Input] = []
  private var decoder = KeyDecoder()
  private var watches: [Watch] = []

  init(terminal: Int32) {
    self.terminal = terminal
  }

  var isEmpty: Bool { waiting.isEmpty }

  mutating func take() -> Input? { waiting.isEmpty ? nil : waiting.removeFirst() }
  mutating func append(_ input: Input) { waiting.append(input) }

  mutating func watch(descriptor: Int32, drain: @escaping () -> Void) {
    watches.append(Watch(descriptor: descriptor, drain: drain))
  }

  /// Reads all the terminal has sent.
  mutating func readTerminal() {
    var raw: [RawInput] = []
    while let next = RawInput(cn_next()) { raw.append(next) }
    if !raw.isEmpty { waiting += decoder.decode(raw) }
  }

  mutating func takeReports() -> [ControlReport] { decoder.takeReports() }

  /// Signals that our own stop and continue left behind; the leaving ones and the size stay.
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

  /// Sleeps until something happens; `nil` milliseconds is for ever.
  func wait(_ milliseconds: Int?) -> Waited {
    var polled = [pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)]
    polled.append(pollfd(fd: cn_signal_descriptor(), events: Int16(POLLIN), revents: 0))
    polled += watches.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    let count = poll(&polled, nfds_t(polled.count), limit)
    if count < 0 { return errno == EINTR ? .signal : .hangUp }
    if polled[1].revents != 0 { return .signal }
    if polled[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .hangUp }
    if polled[0].revents & Int16(POLLIN) != 0 { return hasBytes ? .input : .hangUp }
    for (watch, state) in zip(watches, polled.dropFirst(2)) where state.revents != 0 { watch.drain() }
    return .wake
  }

  /// A terminal that is readable without a byte to read has reached its end.
  private var hasBytes: Bool {
    var count: Int32 = 0
    return ioctl(terminal, UInt(FIONREAD), &count) != 0 || count > 0
  }

  var terminalIsReadable: Bool {
    var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0
  }
}

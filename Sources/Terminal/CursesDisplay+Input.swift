import CNcurses
import Dashboard
import Platform

extension CursesDisplay {
  package var hasInput: Bool { !input.isEmpty || input.terminalIsReadable }

  package func watch(descriptor: Int32, drain: @escaping () -> Void) {
    input.watch(descriptor: descriptor, drain: drain)
  }

  package func next(timeout milliseconds: Int?) -> Input {
    while true {
      takeSignals()
      if let ready = input.take() { return ready }
      switch input.wait(milliseconds) {
      case .input:
        if !input.readTerminal() { return .terminate(SIGHUP) }
        takeReports()
      case .signal: continue
      case .wake: return .wake
      case .hangUp: return .terminate(SIGHUP)
      }
    }
  }

  package func isGivenUp(within milliseconds: Int) -> Bool {
    takeSignals()
    if input.isAskedToLeave || input.takeEscape() { return true }
    input.waitForTerminal(milliseconds)
    if input.terminalIsReadable {
      if !input.readTerminal() { input.append(.terminate(SIGHUP)) }
      takeReports()
    }
    takeSignals()
    return input.isAskedToLeave || input.takeEscape()
  }

  private func takeReports() {
    for report in input.takeReports() {
      switch query?.take(report) {
      case .wideLines:
        hasWideLines = true
        input.append(.resize(size))
      case .synchronizedOutput: cn_synchronize(true)
      case nil: break
      }
    }
  }

  private func takeSignals() {
    let numbers = input.pendingSignals()
    if numbers.isEmpty { return }
    if numbers.contains(SIGTSTP) {
      suspend()
      input.append(.resize(size))
    } else if numbers.contains(SIGCONT) {
      returnFromStop()
      input.append(.resize(size))
    } else if numbers.contains(SIGWINCH) {
      takeSize(cn_ask_size())
      input.append(.resize(size))
    }
    for number in numbers where [SIGINT, SIGTERM, SIGHUP].contains(number) {
      input.append(.terminate(number))
    }
  }
}

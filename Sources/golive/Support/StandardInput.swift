import Glibc

/// Reading standard input.
enum StandardInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}

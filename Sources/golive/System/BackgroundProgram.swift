import Glibc

/// This program once more, beside the one that runs: without a terminal, in a session of its own, waited for by nobody.
enum BackgroundProgram {
  /// Not for a login that is confined already: the sandbox refuses new processes.
  static func start(_ arguments: [String]) {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, ownSession | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var list = (["golive"] + arguments).map { strdup($0) } + [nil]
    defer { for argument in list { free(argument) } }
    var child: pid_t = 0
    posix_spawn(&child, "/proc/self/exe", &actions, &attributes, &list, environ)
  }

  /// `POSIX_SPAWN_SETSID`, which Swift does not see.
  private static let ownSession: Int16 = 0x80
}

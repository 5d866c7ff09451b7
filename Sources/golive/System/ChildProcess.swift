import Platform

/// Starting and ending another program, with the signals a shell would give it and without a shell.
enum ChildProcess {
  /// Where a child reads and writes.
  enum Streams {
    /// golive's own terminal and process group.
    case inherited
    case none(Apartness)
    /// No input; both outputs go there, and the child leads a process group.
    case output(Int32)
  }

  /// What keeps a child out of golive's way.
  enum Apartness {
    /// A process group, which can be ended with all the child started.
    case group
    /// A session: the child outlives the terminal.
    case session
  }

  /// - Parameters:
  ///   - program: a path, or a name looked for on the PATH.
  ///   - words: the arguments, beginning with the name the child sees of itself.
  static func start(
    _ program: String, _ words: [String], environment: [String: String], _ streams: Streams
  ) -> Result<pid_t, SystemError> {
    forgetEnded()
    var attributes = Spawning.attributes
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | streams.apartness)
    var actions = Spawning.actions
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    streams.add(to: &actions)

    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, &attributes, &arguments, &variables)
    return code == 0 ? .success(child) : .failure(SystemError(code: code))
  }

  /// Takes the ends of children nobody waits for. golive has one thread that starts programs, and whoever waits for a
  /// child has its end before the next one is started.
  private static func forgetEnded() {
    while waitpid(-1, nil, WNOHANG) > 0 {}
  }

  /// Waits. As a shell words it: 128 and the signal for a program that was killed.
  static func status(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    return code(of: status)
  }

  /// `nil` while it runs.
  static func statusIfEnded(_ child: pid_t) -> Int32? {
    var status: Int32 = 0
    return waitpid(child, &status, WNOHANG) == child ? code(of: status) : nil
  }

  /// Asks a child that leads a group, and what it started, to end, and after two seconds ends it.
  static func end(_ child: pid_t) {
    kill(-child, SIGTERM)
    for _ in 0..<40 {
      guard statusIfEnded(child) == nil else { return }
      usleep(50_000)
    }
    kill(-child, SIGKILL)
    _ = status(of: child)
  }

  private static func code(of status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

extension ChildProcess.Streams {
  fileprivate var apartness: Int16 {
    switch self {
    case .inherited: 0
    case .none(.group), .output: Int16(POSIX_SPAWN_SETPGROUP)
    case .none(.session): Spawning.ownSession
    }
  }

  fileprivate func add(to actions: inout SpawnActions) {
    if case .inherited = self { return }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      if case .output(let descriptor) = self {
        posix_spawn_file_actions_adddup2(&actions, descriptor, stream)
      } else {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
      }
    }
  }
}

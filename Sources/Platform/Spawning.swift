// `posix_spawn`, whose types and flags are spelled differently from system to system.
#if canImport(Darwin)
  package typealias SpawnAttributes = posix_spawnattr_t?
  package typealias SpawnActions = posix_spawn_file_actions_t?
#else
  package typealias SpawnAttributes = posix_spawnattr_t
  package typealias SpawnActions = posix_spawn_file_actions_t
#endif

package enum Spawning {
  /// The child leads a session of its own. The header's macro is one Swift does not see.
  package static var ownSession: Int16 {
    #if canImport(Darwin)
      0x400
    #else
      0x80
    #endif
  }

  /// To be initialised by the call that belongs to it.
  package static var attributes: SpawnAttributes {
    #if canImport(Darwin)
      nil
    #else
      posix_spawnattr_t()
    #endif
  }

  /// As `attributes`.
  package static var actions: SpawnActions {
    #if canImport(Darwin)
      nil
    #else
      posix_spawn_file_actions_t()
    #endif
  }
}

/// The variables of this process, each as `NAME=value`.
package var environmentEntries: [String] {
  #if canImport(Darwin)
    var place = _NSGetEnviron().pointee
  #else
    var place: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
  #endif
  var entries: [String] = []
  while let entry = place?.pointee {
    entries.append(String(cString: entry))
    place = place?.advanced(by: 1)
  }
  return entries
}

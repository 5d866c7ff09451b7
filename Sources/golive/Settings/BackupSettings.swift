import Domain
import StateStore
import TOMLKit

/// `[backup]`: where copies go, how many stay, and whether one is made every day.
struct BackupSettings {
  private(set) var isDaily = true
  /// An absolute path; `nil` for the state directory.
  private(set) var directory: String?
  private(set) var rotation = BackupRotation.usual

  /// Returns what is wrong with the value, which then stays as it was.
  mutating func set(_ key: String, to value: any TOMLValueConvertible) -> String? {
    switch key {
    case "daily":
      guard let flag = value.bool else { return "daily is true or false." }
      isDaily = flag
    case "directory":
      guard let path = value.string, path.hasPrefix("/") else {
        return "directory is a path that begins with /."
      }
      directory = path
    case "keep":
      guard let count = value.int, (1...1000).contains(count) else {
        return "keep is a number from 1 to 1000."
      }
      rotation.count = count
    case "size":
      guard let size = value.string.flatMap(ByteCount.read) ?? value.int, size > 0 else {
        return "size is a text such as \"2 GB\"."
      }
      rotation.size = size
    default: return SettingInfo.unknown(key, in: "backup")
    }
    return nil
  }
}

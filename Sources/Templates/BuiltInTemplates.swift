import Domain

extension TemplateLibrary {
  /// The documents that are part of the program, by the name errors give them.
  static let builtIns: [(file: String, bytes: [UInt8])] = [
    (
      "built-in operator-connect.toml",
      PackageResources.operator_connect_toml + PackageResources.operator_connect_checklists_toml
    )
  ]
}

import Domain

extension TemplateLibrary {
  /// The templates embedded in the program, with the name that errors use.
  static let builtIns: [(file: String, bytes: [UInt8])] = [
    (
      "built-in operator-connect.toml",
      PackageResources.operator_connect_toml + PackageResources.operator_connect_checklists_toml
        + PackageResources.operator_connect_porting_toml + PackageResources.operator_connect_cutover_toml
        + PackageResources.operator_connect_calls_toml + PackageResources.operator_connect_risks_toml
    )
  ]
}

/// What a project keeps of its template's options and of the words for its platform.
extension ProjectOption {
  static func all(in text: String?) -> [ProjectOption] {
    (text ?? "").split(separator: " ").map { ProjectOption(rawValue: String($0)) }
  }
}

extension ProjectTemplate.Option {
  /// - Parameter item: a project item.
  static func declared(in item: Item) -> [Self] {
    guard item[.declaredOptions] != nil else {
      return item.optionalText(.options) == nil ? [] : FormerOptions.all
    }
    return ProjectOption.all(in: item[.declaredOptions]).map { word in
      Self(
        word, title: item.optionalText(.title(of: word)) ?? word.rawValue,
        isPorting: item[.portingOption] == word.rawValue)
    }
  }
}

extension ProjectTemplate.Platform {
  /// Where a template names none.
  static let someVendor = "the vendor"

  /// With a word for everything.
  ///
  /// - Parameter item: a project item.
  init(_ item: Item) {
    self.init(
      name: item.optionalText(.platform) ?? item.text(.product),
      vendor: item.optionalText(.vendor) ?? Self.someVendor,
      administrator: item.optionalText(.administrator) ?? "administrator")
  }

  /// Only what the template said.
  init(stored item: Item?) {
    self.init(
      name: item?.optionalText(.platform) ?? "", vendor: item?.optionalText(.vendor) ?? "",
      administrator: item?.optionalText(.administrator) ?? "")
  }
}

import Domain

extension ProjectTemplate.Option {
  static let keys = ["id", "title", "help", "default", "asked", "porting", "headings"]

  init(_ row: TableReader) {
    self.init(
      ProjectOption(rawValue: row.text("id")), title: row.text("title"), help: row.text("help", or: ""),
      isUsual: row.flag("default"), isAsked: row.flag("asked", usually: true),
      isPorting: row.flag("porting"), headings: row.texts("headings"))
  }
}

extension ProjectTemplate.Platform {
  /// Absent leaves every word to what is usual.
  init(_ top: TableReader) {
    let table = top.optionalSubtable("platform", keys: ["name", "vendor", "administrator"])
    self.init(
      name: table?.optionalText("name") ?? "", vendor: table?.optionalText("vendor") ?? "",
      administrator: table?.optionalText("administrator") ?? "")
  }
}

extension TableReader {
  /// Whether the template declares it is checked when all of it is read.
  func option(_ key: String) -> ProjectOption? { optionalText(key).map(ProjectOption.init(rawValue:)) }
}

extension ProjectTemplate {
  /// What a template that declares no option, as none did before November 2026, names of those that there were.
  var formerOptions: [Option] {
    let named = Set(namedOptions.map(\.word))
    let isPorting = !portingTasks.isEmpty || !rejections.isEmpty || !portTerms.isEmpty
    return FormerOptions.all.filter { named.contains($0.word) || ($0.isPorting && isPorting) }
  }
}

extension TemplateCheck {
  /// Options are declared once, under words that nothing else has, and what names one names one that is there.
  func checkOptions() {
    let options = template.options
    for (index, option) in options.enumerated() where !faults.isKnown("option[\(index)].id") {
      let path = "option[\(index)].id"
      if !option.word.isWord {
        faults.add(path, found: TableReader.quoted(option.word.rawValue), expected: ProjectOption.wordRule)
      } else if ProjectOption.reserved.contains(option.word.rawValue) {
        faults.add(
          path, found: TableReader.quoted(option.word.rawValue),
          expected: "another word: lists of projects have a column of this name")
      }
    }
    checkNames(options.map(\.word.rawValue), in: "option", key: "id")
    checkPortingOption()
    let known = options.map(\.word.rawValue)
    for (path, word) in template.namedOptions where !faults.isKnown(path) {
      if known.isEmpty, !faults.isKnown("option") {
        faults.add(
          path, found: TableReader.quoted(word.rawValue),
          expected: "an option that the template declares: [[option]] with this id")
      } else {
        checkWord(path, word.rawValue, "an option", in: known, of: "option")
      }
    }
  }

  private func checkPortingOption() {
    let porting = template.options.indices.filter { template.options[$0].isPorting }
    if porting.count > 1 {
      faults.add(
        "option[\(porting[1])].porting", found: "true a second time",
        expected: "one option with which numbers are ported")
    }
    if porting.isEmpty, !template.portingTasks.isEmpty, !faults.isKnown("option") {
      faults.add(
        "porting-tasks", found: "tasks",
        expected: "an [[option]] with porting = true, without which they are left out")
    }
  }
}

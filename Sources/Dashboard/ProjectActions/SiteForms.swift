import Domain

/// Lists, adds, changes and removes the sites of a project.
extension Model {
  mutating func askSites() -> [Effect] {
    guard let project else { return [] }
    let reader = actor
    let mayChange = Policy.refusal(.changeSites, by: reader, on: project)?.onScreen
    let add = Picker.Choice(
      id: "", title: "Add a site", detail: "code, name, time zone, testers", off: mayChange)
    let there = project.sites.map { site in
      Picker.Choice(id: site.code, title: DisplayText.line(site.title), detail: site.facts)
    }
    return ask(
      .picker(
        Picker("Sites of \(DisplayText.line(project.head.customer))", choices: there + [add]) { choice in
          guard let site = project.site(choice.id) else { return [.ask(.form(Self.newSite))] }
          return [.ask(.picker(Self.sitePicker(site, in: project, mayChange)))]
        }))
  }

  private static func sitePicker(_ site: Project.Site, in project: Project, _ off: String?) -> Picker {
    let named = project.whatNames(site: site.code).map { "it is named by \($0)" }
    return Picker(
      "Site \(DisplayText.line(site.title))",
      choices: [
        .init(id: "change", title: "Change", detail: site.facts, off: off),
        .init(id: "remove", title: "Remove", detail: "while nothing names it", off: off ?? named),
      ]
    ) { choice in
      choice.id == "remove"
        ? [.commit(.removeSite(site.code))]
        : [.ask(.form(siteForm("Site \(DisplayText.line(site.code))", of: site, in: project)))]
    }
  }

  private static var newSite: Form {
    Form(
      "Add a site",
      entries: [
        .init(id: Field.code.rawValue, label: "Code", kind: .required, hint: "DEN; it is never changed")
      ] + SiteFields.all.map { .init(id: $0.field.rawValue, label: $0.title, hint: $0.hint) }
    ) { values in
      var fields: [Field: String] = [:]
      for entry in SiteFields.all { fields[entry.field] = BoardWords.text(values[entry.field.rawValue]) }
      return [.commit(.addSite(NewSite(code: values[Field.code.rawValue] ?? "", fields: fields)))]
    }
  }

  private static func siteForm(_ title: String, of site: Project.Site, in project: Project) -> Form {
    let before = SiteFields.all.map { entry in
      (entry, DisplayText.line(project.state.value(site.id, entry.field) ?? ""))
    }
    return Form(
      title,
      entries: before.map { entry, value in
        .init(id: entry.field.rawValue, label: entry.title, value: value, hint: entry.hint)
      }
    ) { values in
      Ask.changes(site.id, from: before.map { ($0.field, $1) }, to: values)
    }
  }
}

extension Project.Site {
  /// `America/Denver, 40 users, tests: Ana Ruiz`
  fileprivate var facts: String {
    let words = [
      zoneName ?? "no time zone", users.map { Words.count($0, "user") },
      testers.isEmpty ? "no tester" : "tests: \(testers.joined(separator: ", "))",
      wave.map { "wave \($0)" },
    ]
    return DisplayText.line(words.compactMap { $0 }.joined(separator: ", "))
  }
}

/// Naming a site in a form of something else.
enum SiteChoice {
  /// `nil` in a project without sites.
  static func entry(_ site: String?, in project: Project) -> Form.Entry? {
    guard !project.sites.isEmpty else { return nil }
    return Form.Entry(
      id: Field.site.rawValue, label: "Site", kind: .choice([Project.Site.none] + project.sites.map(\.code)),
      value: site ?? Project.Site.none)
  }
}

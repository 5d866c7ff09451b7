/// The answers needed to add a site; the other fields are set when they are known.
package struct NewSite: Hashable, Sendable {
  package var code: String
  /// Fields of `SiteFields`.
  package var fields: [Field: String]

  package init(code: String, fields: [Field: String] = [:]) {
    self.code = code
    self.fields = fields
  }
}

/// Sites: added, filled in, and removed while nothing names them.
extension Planner {
  mutating func addSite(_ new: NewSite) throws(Refusal) -> String {
    let code = Project.Site.code(new.code)
    guard Project.Site.isCode(code) else { throw .invalid(.code, expected: Project.Site.codeRule) }
    guard project.site(code) == nil else { throw .rule("there is a site \(code) already.") }
    var values = try read(new.fields, of: "a site") { SiteFields.entry($0)?.shape }
    values[.code] = code
    values[.sort] = SortKey.padded(project.sites.count + 1)
    create(Project.Site.id(code), .site, in: projectItem, values)
    return "added site \(code)"
  }

  mutating func removeSite(_ code: String) throws(Refusal) -> String {
    guard let site = project.site(code), let item = state[site.id] else { throw .unknownItem("site \(code)") }
    if let named = project.whatNames(site: site.code) {
      throw .rule("site \(site.code) was not removed: it is named by \(named). Give them another site first.")
    }
    for field in item.values.keys.sorted() { set(site.id, field, nil as String?) }
    return "removed site \(site.code)"
  }
}

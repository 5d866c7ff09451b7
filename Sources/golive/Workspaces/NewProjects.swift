import Dashboard
import Domain
import StateStore
import Templates

/// Turns answers into a project: template, id, calendar.
struct NewProjects {
  let ipm: String?
  private let shelf: LazyTemplates

  private let settings: OwnSettings

  init(paths: Paths, actor: Actor, settings: OwnSettings = OwnSettings()) {
    self.settings = settings
    shelf = LazyTemplates(directory: paths.templates)
    ipm = actor.role == .ipm ? actor.name : nil
  }

  var templates: TemplateLibrary { shelf.library }

  /// Faults in the user's own templates. Nothing is read if there are none.
  var problems: [String] {
    TemplateLibrary.isEmpty(shelf.directory) ? [] : templates.failures.map(\.sentence)
  }

  /// - Parameter code: a template's code; the first template if `nil`.
  func template(_ code: String?) throws(CommandFailure) -> ProjectTemplate {
    guard let code = code ?? settings.template else {
      if let first = templates.templates.first { return first }
      throw CommandFailure(.workspace, "There is no template to start from.")
    }
    guard let template = templates[code] else { throw templates.unknown(code) }
    return template
  }

  /// With the values of the template's own fields.
  func project(_ form: NewProjectForm, id: ProjectID, template: ProjectTemplate) -> NewProject {
    var template = template
    for place in template.ownFields.indices {
      if let value = form.own[template.ownFields[place].name] { template.ownFields[place].value = value }
    }
    var new = NewProject(
      id: id, customer: form.customer, start: form.start, calendar: form.calendar, mpoc: form.mpoc, ipm: ipm,
      options: form.options, template: template)
    new.provider = settings.provider
    return new
  }

  /// For the dashboard's form: with an unused id.
  func project(_ form: NewProjectForm, in store: any ProjectStore) throws(StoreError) -> NewProject {
    guard let template = form.template.map({ templates[$0] }) ?? templates.templates.first else {
      throw .failed("the template is not there any more: golive template list")
    }
    return project(form, id: try Self.id(for: form.customer, in: store), template: template)
  }

  /// A short id from the customer's name, with a number added if another customer has it.
  ///
  /// - Throws: `projectExists` if this customer already has a project with that id.
  static func id(for customer: String, in store: any ProjectStore) throws(StoreError) -> ProjectID {
    let stem = ProjectID.slug(from: customer)
    for number in 1...999 {
      let id = number == 1 ? stem : stem.numbered(number)
      guard let holder = try holder(of: id, in: store) else { return id }
      if holder.lowercased() == DisplayText.line(customer).trimmed.lowercased() {
        throw .projectExists(id.rawValue)
      }
    }
    throw .projectExists(stem.rawValue)
  }

  /// The customer whose project has this id; `nil` if it is free.
  private static func holder(of id: ProjectID, in store: any ProjectStore) throws(StoreError) -> String? {
    do throws(StoreError) { return try store.summary(id).customer } catch {
      // The first project creates the workspace.
      if case .missing = error { return nil }
      guard case .noSuchProject = error else { throw error }
      return nil
    }
  }
}

/// Reads the templates on first use, because that takes longer than the rest of start-up.
private final class LazyTemplates {
  let directory: String
  private(set) lazy var library = TemplateLibrary(directories: [directory])

  init(directory: String) { self.directory = directory }
}

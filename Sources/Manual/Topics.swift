extension Topic {
  /// Every page, in the order of the manual.
  package static let all: [Topic] = [
    Topic("tutorial", .begin, PackageResources.tutorial_md),
    Topic("glossary", .begin, PackageResources.glossary_md),
    Topic("roles", .begin, PackageResources.roles_md),
    Topic("keys", .begin, PackageResources.keys_md),
    Topic("plain-lines", .begin, PackageResources.plain_lines_md),

    Topic("filter", .find, PackageResources.filter_md),
    Topic("views", .find, PackageResources.views_md),
    Topic("work", .find, PackageResources.work_md),
    Topic("figures", .find, PackageResources.figures_md),
    Topic("dates", .find, PackageResources.dates_md),

    Topic("people", .work, PackageResources.people_md),
    Topic("scope", .work, PackageResources.scope_md),
    Topic("calls", .work, PackageResources.calls_md),
    Topic("issues", .work, PackageResources.issues_md),
    Topic("registers", .work, PackageResources.registers_md),
    Topic("numbers", .work, PackageResources.numbers_md),
    Topic("go-live-day", .work, PackageResources.go_live_day_md),
    Topic("close", .work, PackageResources.close_md),

    Topic("approvals", .customer, PackageResources.approvals_md),
    Topic("checklist-file", .customer, PackageResources.checklist_file_md),

    Topic("import", .files, PackageResources.import_md),
    Topic("numbers-csv", .files, PackageResources.numbers_csv_md),
    Topic("documents", .files, PackageResources.documents_md),
    Topic("templates", .files, PackageResources.templates_md),
    Topic("own-fields", .files, PackageResources.own_fields_md),
    Topic("themes", .files, PackageResources.themes_md),
    Topic("texts", .files, PackageResources.texts_md),
    Topic("config", .files, PackageResources.config_md),

    Topic("files", .run, PackageResources.files_md),
    Topic("drafts", .run, PackageResources.drafts_md),
    Topic("backup", .run, PackageResources.backup_md),
    Topic("export", .run, PackageResources.export_md),
    Topic("damage", .run, PackageResources.damage_md),
    Topic("screenshots", .run, PackageResources.screenshots_md),
    Topic("team", .run, PackageResources.team_md),
    Topic("server", .run, PackageResources.server_md),
    Topic("json", .run, PackageResources.json_md),
    Topic("programs", .run, PackageResources.programs_md),
  ]

  package static func named(_ name: String) -> Topic? { all.first { $0.name == name } }
}

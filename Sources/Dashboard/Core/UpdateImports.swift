import Domain

/// Lists that are read from files, and stored once somebody has seen what becomes of them.
extension Model {
  mutating func take(_ preview: ImportPreview) -> [Effect] {
    guard preview.question.project == project?.id else { return [] }
    overlayStack.submitted = nil
    if imports.preview?.question != preview.question { navigation.filters[.imports] = nil }
    imports.take(preview, askedOn: screen)
    show(.imports)
    return []
  }
}

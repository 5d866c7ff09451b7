import Domain

/// A gate as text: each criterion with its evidence, waiver, and what is missing.
enum GateLines {
  static func reader(_ gate: GateReport, titled title: String? = nil, in context: ScreenContext) -> Reader {
    let state = gate.isOpen ? "open" : "\(gate.openCount) of \(gate.lines.count) criteria open"
    return Reader(
      title ?? "Gate \(gate.title): \(state)", lines: gate.lines.flatMap { lines(of: $0, in: context) })
  }

  static func lines(of line: GateReport.Line, in context: ScreenContext) -> [Reader.Line] {
    let criterion = line.criterion
    let word =
      switch line.standing {
      case .open: "OPEN"
      case .met, .waived, .notApplicable: line.standing.rawValue
      }
    let head = Reader.Line("\(word)  \(criterion.title)", item: criterion.id)
    let proof = Reader.Line("        proved by \(line.proof)", item: line.item ?? criterion.id)
    let waiver = line.waiver.map { Reader.Line("        \($0)", item: criterion.id) }
    let missing = line.missing.map { missing in
      let isHidden =
        missing.item.flatMap { context.project.task($0) }
        .map { !Policy.maySee($0.visibility, context.actor) } ?? false
      return isHidden
        ? Reader.Line("        missing: work of the provider", item: criterion.id)
        : Reader.Line("        missing: \(missing.text)", item: missing.item ?? criterion.id)
    }
    return [head, proof] + [waiver].compactMap { $0 } + missing
  }
}

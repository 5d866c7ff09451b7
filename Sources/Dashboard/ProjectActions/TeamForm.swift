import Domain

/// Assigns a project to another IPM, and sets the deputy.
extension Model {
  mutating func askTeam() -> [Effect] {
    guard let project else { return [] }
    let cover = project.people.first { $0.role == .cover }
    let ipm = project.people.first { $0.role == .ipm }
    let form = Form(
      "Who runs \(DisplayText.line(project.head.customer))",
      entries: [
        .init(
          id: "ipm", label: "IPM", kind: .required, value: project.head.ipm ?? "",
          hint: "takes over everything assigned to the IPM"),
        .init(id: "email", label: "E-mail", value: ipm?.email ?? ""),
        .init(id: "phone", label: "Phone", value: ipm?.phone ?? ""),
        .init(id: "cover", label: "Cover", value: cover?.name ?? "", hint: "who covers for the IPM"),
      ]
    ) { values in
      let text = { (id: String) in BoardWords.text(values[id]) }
      var commands = project.handOver(
        to: NewPerson(name: text("ipm") ?? "", role: .ipm, email: text("email"), phone: text("phone")))
      if let name = text("cover"), name != cover?.name {
        commands += project.handOver(to: NewPerson(name: name, role: .cover))
      }
      if commands.isEmpty { return [.say("Nothing changed.")] }
      return [.commit(commands.count == 1 ? commands[0] : .together(commands))]
    }
    return ask(.form(form))
  }
}

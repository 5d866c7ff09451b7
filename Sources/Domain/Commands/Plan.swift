/// Works a command out against what the person saw: applies rights, rules and validation.
///
/// Pure: the same command on the same state at the same moment gives the same changes.
package func plan(
  _ command: Command, on state: ProjectState, by actor: Actor, at moment: Moment
) throws(Refusal) -> Plan {
  throw .rule("not built yet")
}

import Domain

/// The result of editing a text in the user's editor.
package enum Edited: Hashable, Sendable {
  case text(String)
  case unchanged
  /// What was written, and why it was not taken: the editor failed.
  case left(String, why: String)
  /// A sentence: why the text was not accepted, and where it is kept.
  case failed(String)

  /// Decodes the file an editor wrote. Removes the final line break, CR and BOM that some editors add.
  package init(_ bytes: [UInt8], was text: String) throws(EditFault) {
    do throws(UTF8Text.Fault) {
      var edited = try UTF8Text.written(bytes)
      if edited.hasSuffix("\n"), !text.hasSuffix("\n") { edited.removeLast() }
      self = edited == text ? .unchanged : .text(edited)
    } catch { throw EditFault(sentence: error.sentence) }
  }
}

/// The file an editor wrote is not valid text.
package struct EditFault: Error {
  /// `line 3, byte 7: 0xE9 is not UTF-8`.
  package let sentence: String
}

/// The day a project went live. Slip counts from the committed day from here on.
enum Version5 {
  static let statements = ["ALTER TABLE project ADD COLUMN live {{INT}}"]
}
